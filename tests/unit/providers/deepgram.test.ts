import { expect, test } from 'vitest';
import { deepgram } from '@/lib/providers/deepgram';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';

test('dollars are told by key and day; a millionth of a cent counts', () => {
  expect(
    pageIn('deepgram', 'billing').samples.map(({ from, providerKeyId, money }) => [from, providerKeyId, money?.nanos]),
  ).toEqual([
    [Date.UTC(2026, 10, 19), 'dk_CANARY1', 250_000_000],
    [Date.UTC(2026, 10, 20), null, 100],
  ]);
});

test('projects are asked for first and then one after the other; the last day is included', () => {
  const billing = endpointOf('deepgram', 'billing');
  expect(billing.request(ask).url).toBe('https://api.deepgram.com/v1/projects');
  const found = billing.parse({ projects: [{ project_id: 'p1' }, { project_id: 'p2' }] }, ask);
  expect(found).toMatchObject({ value: { next: 'p1\np2' } });
  const first = new URL(billing.request({ ...ask, cursor: 'p1\np2' }).url);
  expect(first.pathname).toBe('/v1/projects/p1/billing/breakdown');
  expect([first.searchParams.get('start'), first.searchParams.get('end')]).toEqual(['2026-11-19', '2026-11-20']);
  expect(billing.parse({ results: [] }, { ...ask, cursor: 'p1\np2' })).toMatchObject({ value: { next: 'p2' } });
});

test('hours of audio are a balance of their own and no dollars', () => {
  expect(pageIn('deepgram', 'balances').readings.map(({ value, currency }) => [value, currency])).toEqual([
    [102_343_400_000, 'USD'],
    [2_500_000_000, 'hour'],
  ]);
});

test('a key without the right to see projects is alive, and the header says Token', () => {
  expect(deepgram.check.inference?.alive).toContain(403);
  expect(deepgram.auth).toEqual({ header: 'authorization', prefix: 'Token ' });
});
