import type { ListedKey } from '@/lib/providers/page';

/** A key of the vault as it may be shown: its visible ends are the text before and after the ellipsis ('sk-proj-…9fQ2'). */
export type HeldKey = { id: string; masked: string; providerKeyId: string | null };

const LEAST_TAIL = 3;

/**
 * Finds which of the provider's listed keys are keys we hold, by their visible ends: provider id -> our id.
 *
 * Only clear matches count: a held key two listed keys could be, or a listed key two held ones could be, is left out.
 */
export function matchKeys(held: readonly HeldKey[], listed: readonly ListedKey[]): Map<string, string> {
  const pairs = held
    .filter((key) => key.providerKeyId === null)
    .flatMap((key) => {
      const fits = listed.filter((other) => looksLike(key.masked, other));
      return fits.length === 1 ? fits.map((other) => [other.id, key.id] as const) : [];
    });
  const matched = new Map(held.flatMap((key) => (key.providerKeyId === null ? [] : [[key.providerKeyId, key.id]])));
  for (const [providerKeyId, id] of pairs)
    if (pairs.filter(([other]) => other === providerKeyId).length === 1 && !matched.has(providerKeyId))
      matched.set(providerKeyId, id);
  return matched;
}

function looksLike(masked: string, { head, tail }: ListedKey): boolean {
  const [ownHead = '', ownTail = ''] = masked.split('…');
  const shared = Math.min(ownTail.length, tail.length);
  if (shared < LEAST_TAIL || ownTail.slice(-shared) !== tail.slice(-shared)) return false;
  return ownHead.startsWith(head) || head.startsWith(ownHead);
}
