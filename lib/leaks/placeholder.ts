import { randomness } from './randomness';

// Words that people put where a key would stand, the keyboard's rows, and the sample keys of Stripe's documents and of RFC 6749.
const WORDS =
  /example|your|replac|placeh|dummy|sample|redact|insert|change_?me|my[-_]?(?:api|key|secret|token)|not[-_]?a?[-_]?real|fake[-_]|xxxx|0123456|1234567|abcdefg|abc-def|fedcba|qwerty|asdfgh|deadbeef|cafebabe|4eC39HqLyjWDarjtT1|2YotnFZFEjr1z|tGzv3JOkF0X/gi;
// A word is written in one case; the same letters in mixed case are chance.
const ONE_CASE = /^(?:[^A-Z]*|[A-Z][^A-Z]*|[^a-z]*)$|^[24t][eYG]/;
const SAME = /([^-])\1{5}/;
// `NL80211_PKTPAT_OFFSET`, whatever the letters of its parts.
const CONSTANT = /^(?:[A-Z\d]{1,16}_){2,9}[A-Z\d]{1,16}$/;

/**
 * Whether a token that has the shape of a key only stands for one: a placeholder, a masked key, a documentation sample.
 *
 * A random key of 100 characters is taken for one less than once in 20,000.
 */
export function isPlaceholder(body: string): boolean {
  return (
    body.length > 4 && (isMonotonous(body) || isName(body) || SAME.test(body) || CONSTANT.test(body) || hasWord(body))
  );
}

/** Fewer different characters than chance would give (16 random hex digits have 10 on average), or nearly all, or many in their order: an alphabet. */
function isMonotonous(body: string): boolean {
  let low = 0;
  let capitals = 0;
  let small = 0;
  let ordered = 0;
  const length = Math.min(body.length, 64);
  for (let at = 0; at < length; at++) {
    const code = body.charCodeAt(at);
    if (code < 64) low |= 1 << (code & 31);
    else if (code < 96) capitals |= 1 << (code & 31);
    else small |= 1 << (code & 31);
    if (code === body.charCodeAt(at - 1) + 1) ordered++;
  }
  const different = bits(low) + bits(capitals) + bits(small);
  return different < Math.min(8, length / 2.2) || (length > 40 && different > 0.93 * length) || ordered > 0.4 * length;
}

/** Words with at most a number behind each: `gss_krb5_rfc1964_keydata`. */
const isName = (body: string): boolean =>
  /[-_]/.test(body) &&
  body
    .split(/[-_]/)
    .every(
      (part) =>
        /^(?:[a-zA-Z]{3,}\d{0,4}|\d{1,4}|[a-z]{1,2}\d?|)$/.test(part) &&
        !(part.length >= LONGER_THAN_WORDS && randomness(part) >= 0.45),
    );

const LONGER_THAN_WORDS = 20;

function bits(word: number): number {
  let rest = word >>> 0;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function hasWord(body: string): boolean {
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(body); match; match = WORDS.exec(body)) if (ONE_CASE.test(match[0])) return true;
  return false;
}
