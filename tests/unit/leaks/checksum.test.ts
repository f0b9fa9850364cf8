import { expect, test } from 'vitest';
import { crc32, hasCrc32Tail, toBase62 } from '@/lib/leaks/checksum';

test('CRC-32 gives the check value of its catalogue', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
});

test('base 62 has six digits, padded on the left', () => {
  expect([toBase62(0), toBase62(61), toBase62(62)]).toEqual(['000000', '00000z', '000010']);
});

test('one changed letter breaks the checksum', () => {
  const body = 'CANARYabcdefghijklmnopqrst1234';
  const key = `ghp_${body}${toBase62(crc32(body))}`;
  expect(hasCrc32Tail(key)).toBe(true);
  expect(hasCrc32Tail(key.replace('CANARY', 'CANARZ'))).toBe(false);
});
