import { expect, test } from 'vitest';
import { ok } from '@/lib/core/result';
import { nanos } from '@/lib/core/units';
import { vercelAiGateway } from '@/lib/providers/vercel-ai-gateway';
import { ask, askFor, endpointOf, pageIn } from '../../fixtures/fixture';

test('credit left and credit ever used are dollar texts, and the second one tells the spend', () => {
  expect(pageIn('vercel-ai-gateway', 'credits').readings.map(({ meter, value }) => [meter, value])).toEqual([
    ['balance', 95_500_000_000],
    ['counter', 4_500_000_000],
  ]);
});

test('the report that costs money is never asked, and the public list of models proves nothing', () => {
  const asked = vercelAiGateway.endpoints.map((each) => each.request(ask).url);
  const checked = vercelAiGateway.check.inference?.request('').url ?? '';
  expect([...asked, checked].filter((url) => /report|models/.test(url))).toEqual([]);
});

test('keys are listed team by team, with what their quotas still allow; a quota put away is none', () => {
  const list = endpointOf('vercel-ai-gateway', 'api-keys');
  expect(list.request(ask).url).toBe('https://api.vercel.com/v2/teams?limit=100');
  const teams = list.parse({ teams: [{ id: 'team_a' }, { id: 'team_b' }] }, ask);
  expect(teams.ok && teams.value.next).toBe('team_a\nteam_b');
  expect(list.request(askFor('vercel-ai-gateway', 'api-keys')).url).toBe(
    'https://api.vercel.com/v1/api-keys?teamId=team_CANARY&purpose=ai-gateway',
  );
  const { keys, caps } = pageIn('vercel-ai-gateway', 'api-keys');
  expect(keys.map(({ id, groupId, limit, lastUsedAt }) => [id, groupId, limit?.nanos ?? null, lastUsedAt])).toEqual([
    ['key_CANARY1', 'team_CANARY', 500_000_000_000, 1_795_100_000_000],
    ['key_CANARY2', 'team_CANARY', null, null],
    ['key_CANARY3', 'team_CANARY', null, null],
  ]);
  expect(caps).toEqual([{ providerKeyId: 'key_CANARY1', left: { nanos: 457_750_000_000, currency: 'USD' } }]);
});

test('a key is made, capped, freed and deleted in its team with the access token', () => {
  const target = {
    base: '',
    keyId: 'key/1',
    groupId: 'team_a',
    name: 'Bolt',
    period: 'month',
    expiresAt: null,
  } as const;
  const act = (name: string, limit: number | null) => {
    const found = vercelAiGateway.acts.find((each) => each.name === name);
    if (!found) throw new Error(name);
    expect(found.key).toBe('monitor');
    return found.request({ ...target, limit: limit === null ? null : nanos(limit) });
  };
  const quota = { limitAmount: 20, refreshPeriod: 'monthly' };
  expect(act('create', 20e9)).toEqual({
    method: 'POST',
    url: 'https://api.vercel.com/v1/api-keys?teamId=team_a',
    body: { purpose: 'ai-gateway', name: 'Bolt', aiGatewayQuota: quota },
  });
  const of = 'https://api.vercel.com/v1/api-keys/key%2F1';
  expect(act('cap', 20e9)).toEqual({
    method: 'PATCH',
    url: `${of}/quota?teamId=team_a`,
    body: { ...quota, active: true },
  });
  expect(act('cap', null)).toMatchObject({ body: { archived: true } });
  expect(act('delete', null)).toEqual({ method: 'DELETE', url: `${of}?teamId=team_a` });
  const made = vercelAiGateway.acts.find(({ name }) => name === 'create');
  expect(made?.created?.({ apiKeyString: 'vck_CANARY', apiKey: { id: 'k' } })).toEqual(
    ok({ keyId: 'k', text: 'vck_CANARY' }),
  );
});
