import type { Found } from './found';

/** A value that is, or may be, a key. Several providers: the shape is shared and the owner must say; none: named like a key only. */
export type Candidate = Found & { providers: string[]; role: 'inference' | 'monitor' };

/** Names the shape of a key; see `recogniseKey`. */
export type Recognise = (text: string) => { providers: string[]; role?: string | undefined };

const MIN_LETTERS = 16;
const MAX_LETTERS = 4096;

/**
 * Picks the keys out of what a file held: values of a known key's shape, single words of such a shape inside notes, and values whose
 * name says API key. Passwords of websites are left alone. Each key once, where it first stood.
 */
export function chooseKeys(found: Found[], recognise: Recognise): Candidate[] {
  const seen = new Set<string>();
  return found.flatMap((each) => {
    const words = /\s/.test(each.text) ? each.text.split(/[\s"'`,;<>()]+|(?<=\w)[=:]/) : [each.text];
    const whole = words.length === 1;
    return words.flatMap((text) => {
      if (text.length < MIN_LETTERS || text.length > MAX_LETTERS || seen.has(text)) return [];
      const { providers: fitting, role } = recognise(text);
      if (fitting.length === 0 && !(whole && isNamedKey(each.name))) return [];
      seen.add(text);
      const { provider: said } = each;
      const providers = said !== undefined && (fitting.length === 0 || fitting.includes(said)) ? [said] : fitting;
      return [{ ...each, text, providers, role: role === 'monitor' ? 'monitor' : 'inference' } satisfies Candidate];
    });
  });
}

const isNamedKey = (name: string): boolean => /(?:api|admin)[\s_-]?(?:key|token)/i.test(name);
