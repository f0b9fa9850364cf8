import { expect, test } from 'vitest';
import { fal } from '@/lib/providers/fal';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';

test('cost is dollars by hour, and fractions of a cent are kept', () => {
  const { samples, next } = pageIn('fal', 'usage');
  expect(samples.map(({ from, widthMs, model, money }) => [from, widthMs, model, money?.nanos])).toEqual([
    [Date.UTC(2026, 10, 19, 9), 3_600_000, 'fal-ai/flux/dev', 100_000_000],
    [Date.UTC(2026, 10, 19, 9), 3_600_000, 'fal-ai/flux/dev', 25],
  ]);
  expect(next).toBe('cur_CANARY');
});

test('auth_method is an alias and never taken for the id of a key', () => {
  const { samples } = pageIn('fal', 'usage');
  expect(samples.map(({ providerKeyId, lineItem }) => [providerKeyId, lineItem])).toEqual([
    [null, 'image by builder'],
    [null, 'megapixel'],
  ]);
});

test('the window is asked in whole hours of ISO time', () => {
  const { searchParams } = new URL(endpointOf('fal', 'usage').request(ask).url);
  expect([searchParams.get('timeframe'), searchParams.get('start')]).toEqual(['hour', '2026-11-19T00:00:00.000Z']);
});

test('a key is its id, a colon and the secret that is shown once', () => {
  const created = fal.acts.find(({ name }) => name === 'create')?.created?.({ key_id: 'CANARY-id', key_secret: 's' });
  expect(created).toEqual({ ok: true, value: { keyId: 'CANARY-id', text: 'CANARY-id:s' } });
  expect(fal.auth).toEqual({ header: 'authorization', prefix: 'Key ' });
});
