import { createSend } from '@/lib/browser/http';
import { hostsGranted } from '@/lib/browser/permissions';
import { readSession, removeSession, writeSession } from '@/lib/browser/session';
import { systemClock } from '@/lib/core/clock';
import { checkKey } from '@/lib/flows/check-key';
import { learnOwnKeys } from '@/lib/flows/learn-own-keys';
import { ownVault } from '@/lib/flows/own-vault';
import { fillCompartment } from '@/lib/flows/session-compartment';
import { whoseKey } from '@/lib/providers/whose-key';
import { openDatabase } from '@/lib/storage/database';

/** What one background holds: the database, the vault, the way out to the providers. Nothing in it is secret or needs to survive. */
export function openHouse() {
  const database = openDatabase();
  const vault = ownVault(database, () => {});
  const send = createSend({ fetch: (...request) => fetch(...request), hostsGranted, clock: systemClock });
  const items = { read: readSession, write: writeSession, remove: removeSession };
  const adding = {
    vault,
    clock: systemClock,
    recognise: whoseKey,
    check: (key: Parameters<typeof checkKey>[1]) => checkKey({ send }, key),
    onKeysChanged: async () => {
      await learnOwnKeys(vault);
      await fillCompartment({ vault, items });
    },
  };
  return { database, vault, items, send, adding, clock: systemClock };
}

/** See `openHouse`. */
export type House = ReturnType<typeof openHouse>;
