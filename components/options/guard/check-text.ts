import { maskOf, WIDE } from '@/lib/leaks/characters';
import type { Finding } from '@/lib/leaks/finding';
import { type Fingerprint, findOwnKeys } from '@/lib/leaks/fingerprint';
import { scan } from '@/lib/leaks/scan';
import type { HashKey } from '@/lib/leaks/siphash';

/** What tells the user's own keys from others. */
export type KnownKeys = { key: HashKey; own: readonly Fingerprint[] };

/** One key in a text: the finding, its line (from 1), how it may be shown, and the id of the user's own key it is. */
export type CheckedKey = Finding & { line: number; masked: string; ownId: string | null };

type Watch = { signal: AbortSignal; onProgress: (share: number) => void };

const PART = 131_072;
// Around a part: what may stand beside a key and say what it is, and the rest of a key that goes on after the part.
const AROUND = 16_384;
const SEARCH = 65_536;
const SLICE_MS = 12;

/**
 * Finds the keys in a text of any length, part by part, so that the page stays usable and the user can stop. Resolves to `undefined`
 * when stopped. `onProgress` hears the share that is done, 0 to 1.
 *
 * Parts end at line ends or between words and are looked at with their surroundings; a key is told by the part it begins in.
 */
export async function checkText(text: string, known: KnownKeys, watch: Watch): Promise<CheckedKey[] | undefined> {
  const found: CheckedKey[] = [];
  const line = lineCounter(text);
  let since = performance.now();
  for (let from = 0; from < text.length; ) {
    const to = boundary(text, from + PART);
    for (const finding of findingsIn(text, { from, to }, known))
      if (finding.start >= (found.at(-1)?.end ?? 0)) found.push({ ...finding, line: line(finding.start) });
    from = Math.max(to, found.at(-1)?.end ?? 0);
    if (performance.now() - since < SLICE_MS) continue;
    watch.onProgress(from / text.length);
    await new Promise((resolve) => setTimeout(resolve));
    if (watch.signal.aborted) return undefined;
    since = performance.now();
  }
  return watch.signal.aborted ? undefined : found;
}

type Part = { from: number; to: number };
type Unplaced = Omit<CheckedKey, 'line'>;

/** The keys that begin in a part, in their order. The view grows until no key runs against its end. */
function findingsIn(text: string, { from, to }: Part, known: KnownKeys): Unplaced[] {
  const start = from === 0 ? 0 : boundary(text, Math.max(0, from - AROUND));
  for (let around = AROUND; ; around *= 4) {
    const end = boundary(text, to + around);
    const seen = bothKinds(text.slice(Math.min(start, from), end), known);
    const offset = Math.min(start, from);
    const mine = seen
      .map((each) => ({ ...each, start: each.start + offset, end: each.end + offset }))
      .filter((each) => each.start >= from && each.start < to);
    if (end === text.length || mine.every((each) => each.end < end)) return mine;
  }
}

/** The user's own keys and all others. Where both speak of one stretch it is an own key, and whatever either covers is covered. */
function bothKinds(text: string, { key, own }: KnownKeys): Unplaced[] {
  const others = scan(text);
  const mine = findOwnKeys(text, own, key).map(({ id, ...span }): Unplaced => {
    const same = others.filter((each) => each.start < span.end && span.start < each.end);
    const start = Math.min(span.start, ...same.map((each) => each.start));
    const end = Math.max(span.end, ...same.map((each) => each.end));
    const masked = maskFound(text.slice(span.start, span.end));
    const provider = same[0]?.provider ?? 'unknown';
    return { start, end, provider, kind: 'own-key', confidence: 1, rule: 'own-key', masked, ownId: id };
  });
  const rest = others
    .filter((each) => !mine.some((own) => each.start < own.end && own.start < each.end))
    .map((each): Unplaced => ({ ...each, masked: maskFound(text.slice(each.start, each.end)), ownId: null }));
  return [...mine, ...rest].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first place at or after `at` where no key is cut: after a line end nearby, else before a character that no key holds. */
function boundary(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const newline = text.indexOf('\n', at);
  if (newline >= 0 && newline - at < AROUND) return newline + 1;
  for (let end = at; end < at + SEARCH; end++)
    if (end >= text.length || !(maskOf(text.charCodeAt(end)) & WIDE)) return Math.min(end, text.length);
  return at;
}

/** Like `sk-proj-…9fQ2`: up to eight first and four last characters, never more than a third. Of an encoded block it tells nothing. */
export function maskFound(found: string): string {
  const text = found.replaceAll(/[^\x21-\x7e]/g, '');
  const shown = Math.floor(Math.min(text.length, found.length) / 3);
  const tail = Math.min(4, Math.floor(shown / 3));
  return `${text.slice(0, Math.min(8, shown - tail))}…${tail > 0 ? text.slice(-tail) : ''}`;
}

/** Counts lines from where it was asked last; places must not go back. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    while (next >= 0 && next < at) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
