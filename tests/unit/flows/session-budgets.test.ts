import { expect, test } from 'vitest';
import type { Budget } from '@/lib/core/budget';
import { Secret } from '@/lib/core/secret';
import { readHoldings } from '@/lib/flows/read-holdings';
import { budgetsToJudge } from '@/lib/flows/session-budgets';
import { fillCompartment } from '@/lib/flows/session-compartment';
import { unlockedWorld } from '../vault/fake-ports';

const budget: Budget = {
  ...{ id: 'b', scope: { kind: 'account', id: 'a' }, period: 'day', limit: 25e9, currency: 'USD' },
  ...{ warnAt: [50], warnOnForecast: false, stop: true, createdAt: 1 },
};

async function house(watchLocked: boolean) {
  const { vault, world, slotId } = await unlockedWorld();
  const memory = new Map<string, unknown>();
  const items = {
    read: async (name: string) => memory.get(name),
    write: async (name: string, value: unknown) => void memory.set(name, value),
    remove: async (name: string) => void memory.delete(name),
  };
  const account = { ...{ id: 'a', provider: 'openai', label: 'CANARY label' }, ...{ baseUrl: null, createdAt: 1 } };
  await vault.writeRecords([
    { act: 'put', kind: 'account', id: 'a', value: { ...account, watchLocked } },
    {
      ...{ act: 'put', kind: 'key', id: 'm' },
      value: {
        ...{
          id: 'm',
          accountId: 'a',
          role: 'monitor',
          label: 'CANARY name',
          masked: 'sk-…',
          origins: ['https://a.example'],
        },
        ...{ createdAt: 1, lastUsedAt: null, providerKeyId: 'p' },
      },
    },
    { act: 'put-secret', id: 'm', secret: Secret.fromText('CANARY-m') },
    { act: 'put', kind: 'budget', id: 'b', value: budget },
  ]);
  await fillCompartment({ vault, items });
  return { ports: { vault, items }, vault, world, slotId, memory };
}

type Ports = Awaited<ReturnType<typeof house>>['ports'];
const judging = async (ports: Ports) => budgetsToJudge(ports, await readHoldings(ports.vault));

test('a locked vault judges the budgets it last had, where an account may be watched', async () => {
  const { ports, vault } = await house(true);
  expect(await judging(ports)).toMatchObject({ budgets: [budget], isLocked: false });
  await vault.lock('manual');
  expect(await judging(ports)).toEqual({
    budgets: [budget],
    holdings: [
      { id: 'a', provider: 'openai', keys: [{ id: 'm', role: 'monitor', providerKeyId: 'p', placements: [] }] },
    ],
    isLocked: true,
  });
});

test('what waits in memory has no label, no site and no key', async () => {
  const { ports, memory } = await house(true);
  await judging(ports);
  expect(JSON.stringify(memory.get('poll.budgets'))).not.toMatch(/CANARY|a\.example|sk-/);
});

test('without leave nothing is kept', async () => {
  const { ports, vault, memory } = await house(false);
  await judging(ports);
  await vault.lock('manual');
  expect([await judging(ports), memory.size]).toEqual([undefined, 0]);
});
