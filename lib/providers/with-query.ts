/** Adds query parameters to an address; lists repeat their name, `null` is left out. Keys never travel this way. */
export function withQuery(url: string, query: Record<string, string | number | readonly string[] | null>): string {
  const made = new URL(url);
  for (const [name, value] of Object.entries(query)) {
    if (value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) made.searchParams.append(name, String(one));
  }
  return made.href;
}
