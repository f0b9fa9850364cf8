import { expect, test } from 'vitest';
import { nanos } from '@/lib/core/units';
import { xai } from '@/lib/providers/xai';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';

const day = Date.UTC(2026, 10, 19);

test('credit is cents with the sign turned round: "-1000" is ten dollars', () => {
  expect(pageIn('xai', 'prepaid').readings).toMatchObject([
    { meter: 'balance', value: 10_000_000_000, currency: 'USD' },
  ]);
  expect(pageIn('xai', 'prepaid', { total: { val: '250' } }).readings[0]?.value).toBe(-2_500_000_000);
});

test('usage is dollars by UTC day, and days of nothing are no rows', () => {
  const { samples, partial } = pageIn('xai', 'usage');
  expect(samples.map(({ from, lineItem, model, money }) => [from, lineItem, model, money?.nanos])).toEqual([
    [day, null, null, 1_234_567_891],
    [day + 86_400_000, 'Chat grok-4-0709', 'grok-4-0709', 60_000_000],
  ]);
  expect(partial).toBe(false);
});

test('what may be owed beyond the credit is a limit, in cents', () => {
  expect(pageIn('xai', 'spending-limits').limit).toEqual({ nanos: 200_000_000_000, currency: 'USD' });
});

test('a cap is one of the team, in cents, and cannot be lifted', () => {
  const cap = xai.acts.find(({ name }) => name === 'cap');
  const target = { base: '', keyId: '', groupId: 'team/1', name: '', period: 'month', expiresAt: null } as const;
  expect(cap).toMatchObject({ reach: 'project', needs: ['groupId', 'limit'] });
  expect(cap?.request({ ...target, limit: nanos(25_500_000_000) })).toEqual({
    method: 'POST',
    url: 'https://management-api.x.ai/v1/billing/teams/team%2F1/postpaid/spending-limits',
    body: { desiredSoftSpendingLimit: { val: '2550' } },
  });
});

test('a report that the provider cut off is partial', () => {
  expect(pageIn('xai', 'usage', { timeSeries: [], limitReached: true }).partial).toBe(true);
});

test('a management key names its team itself; the team then stands in every address', () => {
  const usage = endpointOf('xai', 'usage');
  expect(usage.request(ask).url).toBe('https://management-api.x.ai/auth/management-keys/validation');
  const step = (body: unknown) => usage.parse(body, ask);
  expect(step({ scope: 'SCOPE_TEAM', scopeId: 'team_1' })).toMatchObject({ value: { next: 'team_1', samples: [] } });
  expect(step({ teamId: 'team_2' })).toMatchObject({ value: { next: 'team_2' } });
  expect(step({ scope: 'SCOPE_ORGANIZATION', scopeId: 'org_1' })).toMatchObject({ failure: { path: 'teamId' } });
  const asked = usage.request({ ...ask, cursor: 'team_1' });
  expect(asked.url).toBe('https://management-api.x.ai/v1/billing/teams/team_1/usage');
  expect(asked.body).toMatchObject({
    analyticsRequest: {
      timeRange: { startTime: '2026-11-19 00:00:00', endTime: '2026-11-20 23:59:59', timezone: 'Etc/GMT' },
    },
  });
});

test('the pages of a team are read before the next team', () => {
  const { keys, next } = pageIn('xai', 'api-keys');
  expect(next).toBe('team_CANARY\tnext_CANARY');
  expect(endpointOf('xai', 'api-keys').request({ ...ask, cursor: next }).url).toContain('paginationToken=next_CANARY');
  expect(keys.map(({ active, head, tail, groupId }) => [active, head, tail, groupId])).toEqual([
    [true, 'xai-', 'NARY', 'team_CANARY'],
    [false, 'xai-a', 'b', 'team_CANARY'],
  ]);
});

test('a blocked key is dead although it is answered with success', () => {
  const verdict = xai.check.inference?.verdict;
  expect(verdict?.({ api_key_blocked: true })).toBe('dead');
  expect(verdict?.({ api_key_disabled: true })).toBe('dead');
  expect(verdict?.({ team_blocked: true })).toBe('restricted');
  expect(verdict?.({ api_key_blocked: false })).toBe('alive');
});

const target = { base: '', keyId: 'k/1', groupId: 'team_1', name: 'b', limit: null, period: null, expiresAt: null };
const act = (name: string) => xai.acts.find((each) => each.name === name);

test('a new key is given rights, for without them it can do nothing', () => {
  expect(act('create')?.request(target)).toMatchObject({
    url: 'https://management-api.x.ai/auth/teams/team_1/api-keys',
    body: { name: 'b', acls: ['api-key:model:*', 'api-key:endpoint:*'] },
  });
  expect(act('create')?.created?.({ apiKey: 'CANARY', apiKeyId: 'id' })).toEqual({
    ok: true,
    value: { keyId: 'id', text: 'CANARY' },
  });
});

test('switching off names the one field it changes', () => {
  expect(act('disable')?.request(target)).toEqual({
    method: 'PUT',
    url: 'https://management-api.x.ai/auth/api-keys/k%2F1',
    body: { apiKey: { disabled: true }, fieldMask: 'disabled' },
  });
});
