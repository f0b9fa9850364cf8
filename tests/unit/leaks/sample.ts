import { crc32, toBase62 } from '@/lib/leaks/checksum';
import type { Family } from '@/lib/leaks/family';
import { type KeyKind, keyKinds } from '@/lib/leaks/key-kind';

/** A seeded source of numbers in 0..1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const SETS: Readonly<Record<string, string>> = {
  u: `${LOWER}${UPPER}${DIGITS}-_`,
  a: `${LOWER}${UPPER}${DIGITS}`,
  h: `${DIGITS}abcdef`,
  d: DIGITS,
  l: LOWER + DIGITS,
  U: UPPER + DIGITS,
  L: LOWER + UPPER,
  b: `${LOWER}${UPPER}${DIGITS}+/`,
  w: `${LOWER}${UPPER}${DIGITS}_`,
  t: `${LOWER}234567`,
  k: `${UPPER}234567`,
  z: LOWER,
};

/** Random text of a shape (`gsk_<a52>`); never begins or ends a set with a dash, as no key does in practice. */
export function sampleShape(shape: string, random: () => number): string {
  return shape
    .replaceAll('<uuid>', '<h8>-<h4>-<h4>-<h4>-<h12>')
    .replace(/<(\w)(\d+)(?:-(\d+))?>/g, (_, letter, least, most) => {
      const length = Number(least) + Math.floor(random() * (Number(most ?? least) - Number(least) + 1));
      const set = SETS[letter] ?? '';
      const plain = set.replace(/[-_+/]/g, '');
      return Array.from({ length }, (_none, at) => {
        const from = at === 0 || at === length - 1 ? plain : set;
        return from[Math.floor(random() * from.length)] ?? '';
      }).join('');
    });
}

/** A random key of one kind, with its checksum where the kind has one. */
export function sampleKey(key: KeyKind, random: () => number): string {
  const sampled = sampleShape(key.shape, random);
  if (!key.check) return sampled;
  return sampled.slice(0, -6) + toBase62(crc32(sampled.slice(4, -6)));
}

/** Fills `{0}` (a key of the family's first shape) and `{<h32>}` (random text of that shape); says which keys went in. */
export function fill(template: string, family: Family, random: () => number): { text: string; keys: string[] } {
  const keys: string[] = [];
  const kinds = keyKinds(family);
  const text = template.replace(/\{(\d+)\}|\{(<[^}]+)\}/g, (_, index, shape) => {
    if (shape) return sampleShape(shape, random);
    const kind = kinds[Number(index)];
    const key = kind ? sampleKey(kind, random) : '';
    keys.push(key);
    return key;
  });
  return { text, keys };
}
