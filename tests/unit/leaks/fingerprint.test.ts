import { describe, expect, test } from 'vitest';
import { findOwnKeys, fingerprint } from '@/lib/leaks/fingerprint';
import { type HashKey, sipHash } from '@/lib/leaks/siphash';
import { sampleShape, seeded } from './sample';

const random = seeded(9);
const secret: HashKey = [0x12345679, 0x9abcdef1, 0x0fedcba9, 0x87654321];

test('SipHash-2-4 gives the values of its reference implementation', () => {
  const key: HashKey = [0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c];
  const text = (length: number): string => String.fromCharCode(...Array.from({ length }, (_, at) => at));
  expect(sipHash(text(0), key)).toEqual([0x0e0e31 | 0xdd000000 | 0, 0x726fdb47].map((word) => word >>> 0));
  expect(sipHash(text(15), key)).toEqual([0x49be45e5, 0xa129ca61]);
});

describe('own keys', () => {
  const key = sampleShape('sk-proj-<u74>T3BlbkFJ<u74>', random);
  const print = fingerprint('bolt', key, secret);
  const known = print ? [print] : [];
  const disguise = (by: string): string => `take ${[...key].join(by)} please`;

  test.each([
    ['none', ''],
    ['blanks', ' '],
    ['line ends', '\n'],
    ['zero-width spaces', '\u200b'],
    ['quotes', '"+"'],
  ])('are found with %s between their letters', (_, by) => {
    const text = disguise(by);
    expect(findOwnKeys(text, known, secret)).toEqual([{ id: 'bolt', start: 5, end: text.length - 7 }]);
  });

  test('a key with one letter changed is not the key', () => {
    const other = key.replace('T3BlbkFJ', 'T3BlbkFK');
    expect(findOwnKeys(other, known, secret)).toEqual([]);
  });

  test('another device secret gives another fingerprint', () => {
    const other = fingerprint('bolt', key, [1, 2, 3, 5]);
    expect([other?.roll, other?.tag]).not.toEqual([print?.roll, print?.tag]);
  });

  test('100,000 random words hold none of them', () => {
    const text = Array.from({ length: 5_000 }, () => sampleShape('<a20>', random)).join(' ');
    expect(findOwnKeys(text, known, secret)).toEqual([]);
  });

  test('what is too short to tell from chance has no fingerprint', () => {
    expect(fingerprint('x', 'short', secret)).toBeUndefined();
  });
});
