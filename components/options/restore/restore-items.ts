/** A key and its secret are two records and one thing to its owner. */
export type RestoreItem = { id: string; kind: string; names: string[] };

/** The things that records (`kind/id`) make up, without the log. */
export function itemsOf(names: readonly string[]): RestoreItem[] {
  const items = new Map<string, RestoreItem>();
  for (const name of names) {
    const [kind = '', id = ''] = [name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)];
    const shown = kind === 'secret' ? 'key' : kind;
    const item = items.get(`${shown}/${id}`) ?? { id: `${shown}/${id}`, kind: shown, names: [] };
    item.names.push(name);
    items.set(item.id, item);
  }
  return [...items.values()].filter(({ kind }) => kind !== 'audit');
}
