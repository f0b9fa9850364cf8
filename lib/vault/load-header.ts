import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { VaultHeaderRow } from '@/lib/storage/vault-rows';
import { type Header, parseHeader } from './format';
import type { VaultContext, VaultFailure } from './ports';

/** Name of the header's second copy in storage.local. */
export const COPY = 'vault.header';

/** What `vault-corrupt` says of a database older than the copy. */
export const OLDER = 'older than its copy';

/** The copy as storage.local keeps it. */
export const Copy = z.object({ generation: z.int(), json: z.string() });

/**
 * The header to use, and what stood in the main store (`null`: nothing), which a repairing write must expect. `spare` is a copy of the
 * same generation with other contents: one of the two was changed, and only the key can tell which.
 */
export type LoadedHeader = {
  header: Header;
  row: VaultHeaderRow;
  mainGeneration: number | null;
  needsRepair: boolean;
  spare?: Header | undefined;
};

/**
 * Finds the header in its two places, database and storage.local, and picks the one that holds. Not yet authenticated: that needs the key.
 *
 * Never answers `no-vault` while anything of a vault is left, so that nothing is ever created over the remains of one. A main store older
 * than its copy was rolled back and is `vault-corrupt`.
 */
export async function loadHeader(context: VaultContext): Promise<Result<LoadedHeader, VaultFailure>> {
  const [{ header: main, count }, copyRaw] = await Promise.all([
    context.store.read('header'),
    context.local.read(COPY),
  ]);
  const copy = z.safeParse(Copy, copyRaw);
  if (!main && !copy.success) return count === 0 && copyRaw === undefined ? fail({ kind: 'no-vault' }) : headless;
  const fromMain = main ? read(main) : undefined;
  const fromCopy = copy.success ? read({ id: 'vault', ...copy.data }) : undefined;
  for (const found of [fromMain, fromCopy])
    if (found && !found.ok && found.failure.kind === 'vault-newer') return found;
  if (fromMain?.ok && main) {
    const isRolledBack = fromCopy?.ok && fromCopy.value.epoch > fromMain.value.epoch;
    if (isRolledBack) return fail({ kind: 'vault-corrupt', what: OLDER });
    const isSame = copy.success && copy.data.json === main.json;
    const isSpare = !isSame && fromCopy?.ok && fromCopy.value.epoch === fromMain.value.epoch;
    const spare = isSpare ? fromCopy.value : undefined;
    return ok({ header: fromMain.value, row: main, mainGeneration: main.generation, needsRepair: !isSame, spare });
  }
  if (!fromCopy?.ok || !copy.success)
    return fromMain && !fromMain.ok ? fromMain : fromCopy && !fromCopy.ok ? fromCopy : headless;
  const row: VaultHeaderRow = { id: 'vault', ...copy.data };
  return ok({ header: fromCopy.value, row, mainGeneration: main?.generation ?? null, needsRepair: true });
}

const headless = fail({ kind: 'vault-corrupt', what: 'header missing' });

function read(row: VaultHeaderRow): ReturnType<typeof parseHeader> {
  const header = parseHeader(row.json);
  const isSame = !header.ok || header.value.epoch === row.generation;
  return isSame ? header : fail({ kind: 'vault-corrupt', what: 'header generation' });
}
