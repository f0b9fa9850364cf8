import type { Finding } from '@/lib/leaks/finding';
import { findOwnKeys } from '@/lib/leaks/fingerprint';
import { type HashKey, sipHash } from '@/lib/leaks/siphash';
import type { GuardState } from './state';

/**
 * What was found in a text that is about to enter a page. `prints` name the findings without telling them: the same key has the same
 * print in this document and, once the device's key is known, on this device. `print` is the surest one's.
 */
export type Decision = { findings: Finding[]; surest: Finding; own: boolean; print: string; prints: string[] };

const SURE = 0.5;
const LONGEST = 262_144;

/**
 * Decides whether a text holds a key that should not enter this page. Synchronous: a paste cannot be stopped later.
 *
 * `undefined` lets it through: no key, or only ones the user let through or called no keys. Looks at the first 256 K characters.
 */
export function decide(text: string, state: GuardState): Decision | undefined {
  if (state.off || text.length < 16) return undefined;
  const looked = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const scan = globalThis.ringfenceParts?.scan ?? (() => []);
  const own = ownIn(looked, state);
  const printOfFinding = ({ start, end }: Finding) => printOf(looked.slice(start, end), state.key);
  const isKnown = (print: string) => state.allowed.has(print) || state.learned.has(print);
  const findings = [...own, ...scan(looked)].filter(
    (found) => found.confidence >= SURE && !isKnown(printOfFinding(found)),
  );
  const [surest] = [...findings].sort((a, b) => b.confidence - a.confidence);
  if (!surest) return undefined;
  return {
    findings,
    surest,
    own: surest.rule === OWN,
    print: printOfFinding(surest),
    prints: findings.map(printOfFinding),
  };
}

/** The user's own keys in a text, as far as they are known by now: their fingerprints come with the first focus and may come late. */
export const ownIn = (text: string, state: GuardState): Finding[] =>
  state.key ? findOwnKeys(text.slice(0, LONGEST), state.own, state.key).map(asFinding) : [];

/** A short name for a key, with the device's hash key or, while that is not known, one of this document. */
export const printOf = (key: string, secret: HashKey | null): string =>
  sipHash(key, secret ?? documentKey)[0]
    .toString(16)
    .padStart(8, '0');

/** The rule of the user's own keys; the kind of such a finding is the key's random id. */
export const OWN = 'own-key';
const asFinding = ({ start, end, id }: { start: number; end: number; id: string }): Finding => ({
  start,
  end,
  provider: 'unknown',
  kind: id,
  confidence: 1,
  rule: OWN,
});

const [a = 0, b = 0, c = 0, d = 0] = crypto.getRandomValues(new Uint32Array(4));
const documentKey: HashKey = [a, b, c, d];
