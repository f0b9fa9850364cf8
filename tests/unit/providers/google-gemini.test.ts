import { expect, test } from 'vitest';
import { googleGemini } from '@/lib/providers/google-gemini';
import { isOldKey } from '@/lib/providers/old-key';

test('400 is a dead key, 403 a living one that may not, and 401 proves nothing', () => {
  expect(googleGemini.check.inference).toMatchObject({ dead: [400] });
  expect(googleGemini.check.inference?.alive).toContain(403);
  expect([...(googleGemini.check.inference?.alive ?? []), ...(googleGemini.check.inference?.dead ?? [])]).not.toContain(
    401,
  );
});

test('the key goes in a header, never in the address', () => {
  expect(googleGemini.auth).toEqual({ header: 'x-goog-api-key', prefix: '' });
});

test('a key of the kind that Google gives up is said to be one, by its visible beginning', () => {
  expect(isOldKey(googleGemini, 'AIzaSyCA…Y123')).toBe(true);
  expect(isOldKey(googleGemini, 'AQ.Ab8RN…Y123')).toBe(false);
  expect(isOldKey({}, 'AIzaSyCA…Y123')).toBe(false);
});
