import { readSession, writeSession } from '@/lib/browser/session';
import { z } from '@/lib/core/zod';
import type { Vault } from '@/lib/vault/vault';
import type { Note } from './note-leak';

const Waiting = z.array(z.object({ act: z.string(), origin: z.string(), outcome: z.string() }));
const item = 'guard.waiting';
const most = 200;

/**
 * Writes what the guard saw to the audit log. While the vault is locked it waits in memory that ends with the browser: the log is encrypted,
 * and which sites were visited must not lie on the disk in clear.
 */
export function noteWhenOpen(vault: Vault): Note {
  return async (line) => {
    const waiting = [...(await readWaiting()), line].slice(-most);
    await writeSession(item, await write(vault, waiting));
  };
}

/** Writes the lines that waited for the vault to open. */
export async function flushNotes(vault: Vault): Promise<void> {
  const waiting = await readWaiting();
  if (waiting.length > 0) await writeSession(item, await write(vault, waiting));
}

type Line = z.infer<typeof Waiting>[number];

async function readWaiting(): Promise<Line[]> {
  const parsed = z.safeParse(Waiting, await readSession(item));
  return parsed.success ? parsed.data : [];
}

/** Gives back the lines that could not be written. */
async function write(vault: Vault, lines: Line[]): Promise<Line[]> {
  for (const [index, line] of lines.entries()) {
    const written = await vault.audit({ ...line, keyId: null, accountId: null });
    if (!written.ok) return lines.slice(index);
  }
  return [];
}
