const words: Record<string, readonly [one: string, many: string]> = {
  account: ['account', 'accounts'],
  key: ['key', 'keys'],
  placement: ['site', 'sites'],
  budget: ['budget', 'budgets'],
  settings: ['list of settings', 'lists of settings'],
};

/** Kinds of vault records counted in words: '2 accounts, 1 key'; a single one without its number. */
export function recordWords(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [first] = kinds;
  if (kinds.length === 1 && first !== undefined) return words[first]?.[0] ?? first;
  return [...counts].map(([kind, count]) => `${count} ${words[kind]?.[count === 1 ? 0 : 1] ?? kind}`).join(', ');
}
