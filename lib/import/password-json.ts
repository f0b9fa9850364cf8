import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { Found, ImportFailure } from './found';
import { readOnePassword } from './one-password';
import { readOwnJson } from './own-json';

const text = z.nullish(z.string());

/** Source: https://bitwarden.com/help/condition-bitwarden-import/, checked 2026-11-23. */
const Bitwarden = z.object({
  items: z.array(
    z.object({
      name: text,
      notes: text,
      login: z.nullish(z.object({ password: text })),
      fields: z.nullish(z.array(z.object({ name: text, value: text }))),
    }),
  ),
});

const Field = z.object({ fieldName: text, data: z.nullish(z.object({ content: text })) });

/** Source: the export of Proton Pass, version 1.2x: vaults -> items -> data. Checked 2026-11-23. */
const Proton = z.object({
  vaults: z.record(
    z.string(),
    z.object({
      items: z.array(
        z.object({
          data: z.object({
            metadata: z.object({ name: text, note: text }),
            content: z.nullish(z.object({ password: text })),
            extraFields: z.nullish(z.array(Field)),
          }),
        }),
      ),
    }),
  ),
});

/** Reads the JSON export of Bitwarden, Proton Pass, 1Password or of our own. An encrypted one is told apart from an unknown one: `what` is `encrypted`. */
export function readPasswordJson(json: unknown): Result<Found[], ImportFailure> {
  if (z.safeParse(z.object({ encrypted: z.literal(true) }), json).success)
    return fail({ kind: 'import-unreadable', what: 'encrypted' });
  const known = readOwnJson(json) ?? readOnePassword(json);
  if (known) return ok(known);
  const bitwarden = z.safeParse(Bitwarden, json);
  if (bitwarden.success)
    return ok(
      bitwarden.data.items.flatMap((item) =>
        kept(item.name, [
          ['password', item.login?.password],
          ['notes', item.notes],
          ...(item.fields ?? []).map((field): Pair => [field.name ?? 'field', field.value]),
        ]),
      ),
    );
  const proton = z.safeParse(Proton, json);
  if (!proton.success) return fail({ kind: 'import-unreadable', what: 'unknown JSON' });
  const items = Object.values(proton.data.vaults).flatMap((vault) => vault.items);
  return ok(
    items.flatMap(({ data }) =>
      kept(data.metadata.name, [
        ['password', data.content?.password],
        ['note', data.metadata.note],
        ...(data.extraFields ?? []).map((field): Pair => [field.fieldName ?? 'field', field.data?.content]),
      ]),
    ),
  );
}

type Pair = [string, string | null | undefined];

const kept = (where: string | null | undefined, pairs: Pair[]): Found[] =>
  pairs.flatMap(([name, value]) => (value ? [{ name, text: value, where: where ?? '' }] : []));
