import { expect, test } from 'vitest';
import { ok } from '@/lib/core/result';
import { nanos } from '@/lib/core/units';
import { elevenlabs } from '@/lib/providers/elevenlabs';
import { stopActOf } from '@/lib/providers/stop-act';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';

test('credits are no money, and a plan of millions still fits', () => {
  const { readings, limit } = pageIn('elevenlabs', 'subscription');
  expect(readings).toMatchObject([{ value: 10_982_500_000_000, currency: 'thousand credits' }]);
  expect(limit).toEqual({ nanos: 11_000_000_000_000, currency: 'thousand credits' });
});

test('more used than the plan holds is below zero', () => {
  const body = { character_count: 1_500, character_limit: 1_000 };
  expect(pageIn('elevenlabs', 'subscription', body).readings[0]?.value).toBe(-500_000_000);
});

test('use is told by model and day, and days of nothing are no rows', () => {
  expect(
    pageIn('elevenlabs', 'character-stats').samples.map(({ from, model, money }) => [from, model, money?.nanos]),
  ).toEqual([
    [1_795_046_400_000, 'eleven_v3', 1_200_000_000],
    [1_795_046_400_000, 'scribe_v2', 500_000],
    [1_795_132_800_000, 'scribe_v2', 30_000_000],
  ]);
});

test('start_unix is milliseconds, whatever its name says', () => {
  const { searchParams } = new URL(endpointOf('elevenlabs', 'character-stats').request(ask).url);
  expect([searchParams.get('start_unix'), searchParams.get('end_unix')]).toEqual([String(ask.from), String(ask.to)]);
  expect(searchParams.get('metric')).toBe('credits');
});

test('401 proves nothing: a key without the right to read its user is answered so too', () => {
  expect(elevenlabs.check.inference?.dead).toEqual([400]);
  expect(elevenlabs.check.inference?.alive).not.toContain(401);
});

test('keys of service accounts show their state and their cap in credits', () => {
  const { keys } = pageIn('elevenlabs', 'service-accounts');
  expect(keys.map(({ active, tail, limit, groupId }) => [active, tail, limit?.nanos ?? null, groupId])).toEqual([
    [true, 'NARY', 50_000_000_000, 'sa_CANARY'],
    [false, 'ARY2', null, 'sa_CANARY'],
  ]);
});

test('a key of a service account is switched off and on, and nothing else of it is touched', () => {
  const target = { base: '', keyId: 'ek_1', groupId: 'sa_1', name: '', limit: null, period: null, expiresAt: null };
  const sent = (name: string) => elevenlabs.acts.find((each) => each.name === name)?.request(target);
  const url = 'https://api.elevenlabs.io/v1/service-accounts/sa_1/api-keys/ek_1';
  expect(sent('disable')).toEqual({ method: 'PATCH', url, body: { is_enabled: false } });
  expect(sent('enable')).toEqual({ method: 'PATCH', url, body: { is_enabled: true } });
  expect(sent('delete')).toEqual({ method: 'DELETE', url });
});

test('a cap counts credits by the month, and lifting it says so', () => {
  const cap = elevenlabs.acts.find(({ name }) => name === 'cap');
  const target = { base: '', keyId: 'ek_1', groupId: 'sa_1', name: '', period: 'month', expiresAt: null } as const;
  expect([cap?.currency, cap?.periods]).toEqual(['thousand credits', ['month']]);
  expect(cap?.request({ ...target, limit: nanos(12_500_000_000) }).body).toEqual({ character_limit: 12_500 });
  expect(cap?.request({ ...target, limit: null }).body).toEqual({ character_limit: 'clear' });
});

test('a new key may generate and read, and change nothing of the workspace; it is shown once', () => {
  const create = elevenlabs.acts.find(({ name }) => name === 'create');
  const target = { base: '', keyId: '', groupId: 'sa_1', name: 'Bolt', period: null, expiresAt: null } as const;
  const spec = create?.request({ ...target, limit: nanos(3_000_000_000) });
  expect([spec?.method, spec?.url]).toEqual(['POST', 'https://api.elevenlabs.io/v1/service-accounts/sa_1/api-keys']);
  expect(spec?.body).toMatchObject({ name: 'Bolt', character_limit: 3_000 });
  expect(JSON.stringify(spec?.body)).not.toMatch(/_write|workspace/);
  expect(create?.request({ ...target, limit: null }).body).not.toHaveProperty('character_limit');
  expect(create?.created?.({ 'xi-api-key': 'sk_new', key_id: 'ek_2' })).toEqual(ok({ keyId: 'ek_2', text: 'sk_new' }));
  expect(create?.created?.({ key_id: 'ek_2' })).toMatchObject({
    failure: { kind: 'schema-drift', path: 'xi-api-key' },
  });
});

test('an armed stop never lowers a cap that counts something else than dollars', () => {
  const capOnly = { acts: elevenlabs.acts.filter(({ name }) => name === 'cap') };
  expect(stopActOf(capOnly)).toBeUndefined();
  expect(stopActOf(elevenlabs)?.name).toBe('disable');
});
