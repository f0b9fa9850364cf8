import { families } from './registry';

const BEFORE = 400;
const AFTER = 100;
// A name may be joined to what follows it: mistralKey, runwayml_api, openaiClient.
const TAIL = '(?=(?:ai|ml|labs|io|hq)?_?(?:key|api|token|secret|client|pat)|(?:ai|ml|labs|io|hq)?(?![a-z]))';

let names: RegExp | undefined;
let owners: Map<string, string[]> | undefined;

/**
 * The provider named nearest to the token at `start`..`end`: the last one before it, else the first one after it.
 *
 * With `among`, only these are looked for. `undefined` when the text around names none.
 */
export function nearestProvider(
  text: string,
  span: { start: number; end: number },
  among?: readonly string[],
): string | undefined {
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  return find(before, among).at(-1) ?? find(text.slice(span.end, span.end + AFTER), among)[0];
}

function find(text: string, among?: readonly string[]): string[] {
  prepare();
  const found: string[] = [];
  for (const match of text.matchAll(names ?? /$^/g)) {
    const candidates = owners?.get(match[0].toLowerCase()) ?? [];
    const provider = candidates.find((candidate) => !among || among.includes(candidate));
    if (provider) found.push(provider);
  }
  return found;
}

function prepare(): void {
  if (names) return;
  owners = new Map();
  for (const family of families) {
    for (const word of [family.provider, ...(family.words?.split(' ') ?? [])]) {
      owners.set(word, [...(owners.get(word) ?? []), family.provider]);
    }
  }
  const words = [...owners.keys()].sort((a, b) => b.length - a.length).map((word) => word.replaceAll('.', '\\.'));
  names = new RegExp(`(?<![a-z])(?:${words.join('|')})${TAIL}`, 'gi');
}
