import type { Finding } from './finding';

/**
 * The text with every finding replaced by `[OPENAI_KEY]`-like words; equal keys get equal words, different ones are numbered.
 *
 * Findings may come in any order; where they overlap, the wider stretch is replaced once. What lies between stays as it was.
 */
export function redact(text: string, findings: readonly Finding[]): string {
  const words: Words = { ofKey: new Map(), taken: new Map() };
  let redacted = '';
  let done = 0;
  for (const finding of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (finding.end <= done) continue;
    const start = Math.max(done, finding.start);
    redacted += text.slice(done, start) + wordFor(finding, text.slice(finding.start, finding.end), words);
    done = finding.end;
  }
  return redacted + text.slice(done);
}

/** The word of each key, and how many keys have a word of each name. */
type Words = { ofKey: Map<string, string>; taken: Map<string, number> };

function wordFor(finding: Finding, key: string, { ofKey, taken }: Words): string {
  const known = ofKey.get(key);
  if (known) return known;
  const provider = typeof finding.provider === 'string' ? finding.provider : 'unknown';
  const name = provider === 'unknown' ? 'API_KEY' : `${provider.toUpperCase().replaceAll('-', '_')}_KEY`;
  const count = (taken.get(name) ?? 0) + 1;
  const word = count === 1 ? `[${name}]` : `[${name}_${count}]`;
  taken.set(name, count);
  ofKey.set(key, word);
  return word;
}
