import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { Vault } from '@/lib/vault/vault';

const Stops = z.object({ keyIds: z.array(z.string()) });

/** The record of the vault's settings that names the armed keys. */
export const STOPS_RECORD = 'stops';

/** The keys that a spend out of control stops. Fails as the vault does, and with `vault-corrupt` where the record is not one. */
export async function readStops(vault: Pick<Vault, 'readRecord'>): Promise<Result<string[], KnownFailure>> {
  const kept = await vault.readRecord('settings', STOPS_RECORD);
  if (!kept.ok) return kept.failure.kind === 'record-missing' ? ok([]) : kept;
  const parsed = z.safeParse(Stops, kept.value);
  return parsed.success ? ok(parsed.data.keyIds) : fail({ kind: 'vault-corrupt', what: 'stops' });
}
