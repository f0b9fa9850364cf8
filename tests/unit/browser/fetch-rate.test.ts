import { expect, test, vi } from 'vitest';
import { fetchRate } from '@/lib/browser/fetch-rate';

const answering = (body: string, status = 200) => vi.fn(async () => new Response(body, { status }));

test('a rate is read with its day, and nothing but the currency is sent', async () => {
  const fetcher = answering('{"date":"2026-11-24","base":"USD","quote":"INR","rate":96.1}');
  expect(await fetchRate(fetcher, 'INR')).toEqual({ ok: true, value: { day: '2026-11-24', perUsd: '96.1' } });
  expect(fetcher.mock.calls[0]).toMatchObject([
    'https://api.frankfurter.dev/v2/rate/USD/INR',
    { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' },
  ]);
});

test.each([['not json'], ['{"date":"yesterday","rate":1}'], ['{"date":"2026-11-24","rate":-1}'], ['{}']])(
  '%s is no rate',
  async (body) => {
    expect(await fetchRate(answering(body), 'INR')).toEqual({ ok: false, failure: { kind: 'offline' } });
  },
);

test('a server in trouble and a network that is down are no rate', async () => {
  expect(await fetchRate(answering('{}', 503), 'INR')).toMatchObject({ ok: false });
  expect(
    await fetchRate(
      vi.fn(() => Promise.reject(new TypeError('down'))),
      'INR',
    ),
  ).toMatchObject({ ok: false });
});
