import { expect, test } from 'vitest';
import { ok } from '@/lib/core/result';
import { DAY_MS } from '@/lib/core/units';
import { capabilitiesOf } from '@/lib/providers/capabilities';
import { page } from '@/lib/providers/page';
import { bearer, defineProvider, type Endpoint } from '@/lib/providers/provider';

const endpoint = (parts: Partial<Endpoint> & Pick<Endpoint, 'tells'>): Endpoint => ({
  ...{ id: parts.tells, key: 'inference', everyMs: 60_000, lookBackMs: 0, keepsMs: 0, chunkMs: DAY_MS },
  request: () => ({ method: 'GET', url: 'https://a.example/' }),
  parse: () => ok(page({})),
  ...parts,
});

const plain = defineProvider({
  id: 'acme',
  name: 'Acme',
  hosts: ['https://a.example'],
  auth: bearer,
  console: { keys: 'https://a.example/keys' },
  check: {},
  endpoints: [],
  acts: [],
  source: { docs: 'https://a.example/docs', checked: '2026-11-23', confidence: 'low' },
});

const row = (parts: Partial<typeof plain>) => {
  const [one] = capabilitiesOf([{ ...plain, ...parts }]);
  if (!one) throw new Error('no row');
  return one;
};

test('what a provider does not offer is had in its console where a page is known, else nowhere', () => {
  const { can, spend } = row({});
  expect(can.keys).toEqual({ how: 'console', url: 'https://a.example/keys' });
  expect([can.check, can.balance, can.disable]).toEqual(Array(3).fill({ how: 'none' }));
  expect(spend).toBe('none');
});

test('what both keys can tell names the ordinary one first', () => {
  const { can } = row({ endpoints: [endpoint({ tells: 'cost', key: 'monitor' }), endpoint({ tells: 'cost' })] });
  expect(can.cost).toEqual({ how: 'api', by: ['inference', 'monitor'] });
});

test('an answer that tells a limit on the way counts as telling limits', () => {
  expect(row({ endpoints: [endpoint({ tells: 'cost', tellsToo: ['limits'] })] }).can.limits.how).toBe('api');
});

test('an act says whether it can be taken back', () => {
  const request = () => ({ method: 'POST', url: 'https://a.example/' }) as const;
  const act = { key: 'monitor', needs: [], reach: 'key', request } as const;
  const { can } = row({
    acts: [
      { ...act, name: 'disable', undo: 'enable' },
      { ...act, name: 'delete', undo: null },
    ],
  });
  expect([can.disable, can.delete]).toEqual([
    { how: 'api', by: ['monitor'], undo: true },
    { how: 'api', by: ['monitor'], undo: false },
  ]);
});

test('spend comes from the best source there is: a bill, a running figure, tokens, then falls of a balance', () => {
  const balance = endpoint({ tells: 'balance', spendFromBalance: true });
  const usage = endpoint({ tells: 'usage', keepsMs: DAY_MS });
  const running = endpoint({ tells: 'cost' });
  const bill = endpoint({ tells: 'cost', keepsMs: DAY_MS });
  expect(row({ endpoints: [balance] }).spend).toBe('balance');
  expect(row({ endpoints: [balance, usage], prices: 'acme' }).spend).toBe('tokens');
  expect(row({ endpoints: [balance, usage, running], prices: 'acme' }).spend).toBe('running-figure');
  expect(row({ endpoints: [balance, usage, running, bill], prices: 'acme' }).spend).toBe('bill');
});
