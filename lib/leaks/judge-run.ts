import { CORE, maskOf, SEPARATOR } from './characters';
import { isShown, judgeInContext, tokenEnd } from './contextual';
import type { Finding } from './finding';
import { genericPrefix } from './generic-prefix';
import { findJoined } from './joined';
import { judgeJwt } from './jwt';
import type { Span } from './pieces';
import { matchExact, matchPrefix, matchPrefixed, type PrefixMatch } from './prefixed';
import { nearestProvider } from './providers-near';
import { randomness } from './randomness';
import { SHORTEST_RUN } from './runs';
import { strengthBefore } from './surroundings';
import { verdict } from './verdict';

/** What was decided about a stretch: a finding, or that nothing else may report it; and where to go on. */
export type Judged = { end: number; finding?: Finding };

const LONGEST_TOKEN = 400;
const LONGEST_SEARCH = 64;
const DATA = 0.4;
const WORDS = 0.25;
// Nothing but names and paths is that far from chance; `randomness` reads so many characters.
const NAMES = 0.15;
const SEEN_WHOLE = 80;

/** Judges the first token in a run of key characters that is, or looks like, a key. `undefined` when the run holds none. */
export function judgeRun(text: string, run: Span): Judged | undefined {
  const whole = { start: afterEscape(text, run.start), end: run.end };
  const value = text.slice(whole.start, whole.end);
  if (value.length > LONGEST_TOKEN) return judgeLong(text, whole.start);
  const chance = randomness(value);
  if (value.length <= SEEN_WHOLE && chance < NAMES) return undefined;
  const parts = cores(text, whole);
  for (const core of parts) {
    const start = dottedStart(text, core.start);
    const match = matchPrefixed(text, start);
    const judged = judgeCore(text, { core, start, whole }, match);
    if (judged) return judged;
  }
  return judgeUnknown(text, whole, { parts, value, chance });
}

type Token = { parts: readonly Span[]; value: string; chance: number };

type Place = { core: Span; start: number; whole: Span };

/** A shape of fixed length is settled; anything looser may be the first piece of a longer key. */
function judgeCore(text: string, { core, start, whole }: Place, match: PrefixMatch | undefined): Judged | undefined {
  if (match?.exact && match.keys.every((entry) => !entry.shape.open)) return settle(text, start, match);
  const joined = core.start === whole.start ? findJoined(text, whole) : undefined;
  if (joined) return joined;
  if (match) return settle(text, start, match);
  return judgeJwt(text, core.start) ?? judgeInside(text, core);
}

/** A known key that follows other characters without a separator a run ends at: `KEY_sk-ant-…`, `__gsk_…`. */
function judgeInside(text: string, core: Span): Judged | undefined {
  for (let at = core.start + 1; at < core.end - SHORTEST_RUN && at - core.start < LONGEST_SEARCH; at++) {
    if (!(maskOf(text.charCodeAt(at - 1)) & SEPARATOR)) continue;
    const match = matchPrefix(text, at);
    if (match?.keys.every((entry) => entry.shape.prefix.length >= 3)) return settle(text, at, match);
  }
  return undefined;
}

function judgeUnknown(text: string, run: Span, { parts, value, chance }: Token): Judged | undefined {
  const isPath = parts[0]?.end !== run.end && chance < DATA;
  if (isPath) return parts.map((core) => judgeToken(text, core)).find(Boolean);
  if (chance < WORDS) return undefined;
  if (parts[0]?.end === run.end) return judgeToken(text, run) ?? judgeByForm(text, run);
  // Slashes and plus signs: base64 as a whole.
  const padding = text[run.end] === '=' ? (text[run.end + 1] === '=' ? 2 : 1) : 0;
  const finding = judgeInContext(text, { start: run.start, end: run.end + padding }, value);
  return finding && { end: finding.end, finding };
}

function judgeToken(text: string, core: Span): Judged | undefined {
  if (core.end - core.start < SHORTEST_RUN) return undefined;
  const span = { start: core.start, end: tokenEnd(text, core.end) };
  const finding = judgeInContext(text, span, text.slice(span.start, span.end));
  return finding && { end: finding.end, finding };
}

function judgeByForm(text: string, core: Span): Judged | undefined {
  const confidence = genericPrefix(text.slice(core.start, core.end));
  // The text calls it something else: a page token, a cache key.
  if (confidence === 0 || strengthBefore(text, core.start) === 0) return undefined;
  const provider = nearestProvider(text, core) ?? 'unknown';
  return { end: core.end, finding: { ...core, provider, kind: 'unknown', confidence, rule: 'generic-prefix' } };
}

/** A very long run is data; only what it starts with is looked at. */
function judgeLong(text: string, start: number): Judged | undefined {
  const match = matchExact(text, start);
  return match ? settle(text, start, match) : judgeJwt(text, start);
}

function settle(text: string, start: number, match: PrefixMatch): Judged {
  const span = { start, end: match.end };
  const silent = match.silent || (match.keys.some((entry) => entry.key.client) && isShown(text, span));
  return silent ? { end: match.end } : { end: match.end, finding: verdict(text, span, match) };
}

/** The run's parts between slashes and plus signs: the first, and those long enough to be keys. */
function cores(text: string, run: Span): Span[] {
  const found: Span[] = [];
  let start = run.start;
  for (let at = run.start; at <= run.end; at++) {
    if (at < run.end && maskOf(text.charCodeAt(at)) & CORE) continue;
    if (start === run.start || at - start >= SHORTEST_RUN) found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}

/** `\nKEY` inside a string literal: the letter belongs to the escape. */
const afterEscape = (text: string, start: number): number =>
  text[start - 1] === '\\' && 'nrtbf'.includes(text[start] ?? ' ') ? start + 1 : start;

/** `SG.…`, `AQ.…`: two letters and a dot that belong to the token. */
const dottedStart = (text: string, start: number): number =>
  text[start - 1] === '.' && /\b[A-Za-z]{2}\.$/.test(text.slice(Math.max(0, start - 4), start)) ? start - 3 : start;
