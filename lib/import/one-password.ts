import { z } from '@/lib/core/zod';
import type { Found } from './found';

const text = z.nullish(z.string());

const Item = z.object({
  overview: z.nullish(z.object({ title: text })),
  details: z.nullish(
    z.object({
      loginFields: z.nullish(z.array(z.object({ name: text, designation: text, value: text }))),
      notesPlain: text,
      password: text,
      sections: z.nullish(
        z.array(
          z.object({
            fields: z.nullish(
              z.array(z.object({ title: text, id: text, value: z.nullish(z.record(z.string(), z.unknown())) })),
            ),
          }),
        ),
      ),
    }),
  ),
});

/** Source: https://support.1password.com/1pux-format/, checked 2026-11-23: accounts -> vaults -> items. */
const Export = z.object({
  accounts: z.array(
    z.object({
      vaults: z.array(
        // Older exports wrap each item once more; both forms are read.
        z.object({ items: z.array(z.union([z.object({ item: Item }), Item])) }),
      ),
    }),
  ),
});

/** Reads `export.data` of a 1Password .1pux archive; `undefined` when the JSON is something else. */
export function readOnePassword(json: unknown): Found[] | undefined {
  const parsed = z.safeParse(Export, json);
  if (!parsed.success) return undefined;
  const items = parsed.data.accounts.flatMap(({ vaults }) => vaults.flatMap((vault) => vault.items));
  return items.flatMap((wrapped) => valuesOf('item' in wrapped ? wrapped.item : wrapped));
}

function valuesOf({ overview, details }: z.infer<typeof Item>): Found[] {
  const where = overview?.title ?? '';
  const fields = details?.sections?.flatMap((section) => section.fields ?? []) ?? [];
  return [
    ...(details?.loginFields ?? []).map((field) => [field.name ?? field.designation, field.value] as const),
    ...fields.map((field) => [field.title ?? field.id, textIn(field.value)] as const),
    ['password', details?.password] as const,
    ['notes', details?.notesPlain] as const,
  ].flatMap(([name, value]) => (value ? [{ name: name ?? 'field', text: value, where }] : []));
}

/** A field's value is an object with one entry named for its kind: `{ concealed: '…' }`, `{ string: '…' }`. */
const textIn = (value: Record<string, unknown> | null | undefined): string | undefined =>
  Object.values(value ?? {}).find((each) => typeof each === 'string');
