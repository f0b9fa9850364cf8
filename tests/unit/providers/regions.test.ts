import { expect, test } from 'vitest';
import { providerById } from '@/lib/providers/registry';
import { pageIn } from '../../fixtures/fixture';

test.each([
  ['moonshot', 'https://api.moonshot.ai', 49_588_940_000, 'USD'],
  ['moonshot-cn', 'https://api.moonshot.cn', 49_588_940_000, 'CNY'],
  ['siliconflow', 'https://api.siliconflow.com', 88_880_000_000, 'USD'],
  ['siliconflow-cn', 'https://api.siliconflow.cn', 88_880_000_000, 'CNY'],
])('%s asks %s only and bills in its own currency', (id, host, value, currency) => {
  const provider = providerById(id);
  expect(provider?.hosts).toEqual([host]);
  expect(new URL(provider?.check.inference?.request('').url ?? '').origin).toBe(host);
  expect(pageIn(id, 'balance').readings).toEqual([{ meter: 'balance', name: null, value, currency, today: null }]);
});

test('a balance may be below zero, and an error that comes with success is no balance', () => {
  const body = { code: 0, status: true, data: { available_balance: -0.5 } };
  expect(pageIn('moonshot', 'balance', body).readings[0]?.value).toBe(-500_000_000);
  expect(() => pageIn('moonshot', 'balance', { ...body, code: 1 })).toThrow('code');
  expect(() => pageIn('siliconflow', 'balance', { code: 20001, data: { totalBalance: '1' } })).toThrow('code');
});

test('a name and an e-mail address in the body go nowhere', () => {
  expect(JSON.stringify(pageIn('siliconflow', 'balance'))).not.toContain('CANARY');
});
