// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshAll } from '@/components/hooks/answers';
import { BudgetSummary } from '@/components/options/alerts/budget-summary';
import { ForecastFigure } from '@/components/options/alerts/forecast-figure';
import { NeedsYou } from '@/components/popup/needs-you';
import { Spend } from '@/components/popup/spend';
import type { Budget } from '@/lib/core/budget';
import { ok } from '@/lib/core/result';
import { DAY_MS } from '@/lib/core/units';
import { send } from '@/lib/messaging/send';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow, SourceRow } from '@/lib/storage/usage-rows';
import { newSource } from '@/lib/usage/sources';
import { alertRow } from '../../usage/alert-row';

const live: { rows: RollupRow[] | undefined; sources: SourceRow[] } = { rows: [], sources: [] };
vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/components/hooks/use-usage', () => ({
  useRecentDays: () => live.rows,
  useSources: () => live.sources,
  useAlerts: () => [],
  useRollups: () => live.rows ?? [],
}));

const accounts: AccountViewT[] = [
  {
    ...{ id: 'a', provider: 'openrouter', label: 'Work', baseUrl: null, createdAt: 0, hostGranted: true },
    keys: [
      {
        ...{ id: 'k', accountId: 'a', role: 'inference', label: 'Bolt key', masked: 'sk…x', createdAt: 0 },
        ...{ lastUsedAt: null, providerKeyId: 'pk', origins: [], placements: [] },
      },
    ],
  },
];
const budget: Budget = {
  ...{ id: 'b', scope: { kind: 'account', id: 'a' }, period: 'month', limit: 9000e9, currency: 'USD' },
  ...{ warnAt: [80], warnOnForecast: true, stop: false, createdAt: 0 },
};
const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const row = (back: number): RollupRow => ({
  ...{ key: `${back}`, width: 'day', from: today - back * DAY_MS, accountId: 'a', keyId: 'k', model: '' },
  ...{ currency: 'USD', billedNanos: 2e9, computedNanos: null, inputTokens: 0, cachedInputTokens: 0 },
  ...{ cacheWriteTokens: 0, outputTokens: 0, requests: 0, billedSamples: 1, liveSamples: 0, computedSamples: 0 },
  ...{ samples: 1, updatedAt: 0 },
});
const rows = Array.from({ length: 30 }, (_, back) => row(back));

async function given(parts: Partial<typeof live>, budgets: Budget[] = []) {
  Object.assign(live, { rows: [], sources: [] }, parts);
  vi.mocked(send).mockImplementation(async (name) => ok((name === 'budgets.list' ? budgets : []) as never));
  await refreshAll();
}
afterEach(cleanup);

test('the popup says what the month will come to, with its range', async () => {
  await given({ rows });
  render(<Spend accounts={accounts} />);
  expect(screen.getByText(/Month’s end/).textContent).toMatch(/≈ \$\d+\.\d\d \(4 in 5: \$\d+\.\d\d–\$\d+\.\d\d\)/);
});

test('the popup names the limit that binds first, not the roomy one', async () => {
  await given({ rows, sources: [{ ...newSource('a', 'credits'), balanceNanos: 1.9e9, currency: 'USD' }] }, [budget]);
  render(<Spend accounts={accounts} />);
  expect(screen.getByText(/^The balance of Work binds first: \$1\.90 left, gone within a day/)).toBeTruthy();
});

test('what a provider tells of a cap is found by our key', async () => {
  const caps = [{ providerKeyId: 'pk', nanos: 5e8, currency: 'USD' }];
  await given({ rows, sources: [{ ...newSource('a', 'keys'), caps }] });
  render(<Spend accounts={accounts} />);
  expect(screen.getByText(/^The provider’s cap on Bolt key binds first: \$0\.50 left/)).toBeTruthy();
});

test('without figures there is an en dash, no forecast and no limit', async () => {
  await given({});
  render(<Spend accounts={accounts} />);
  expect(screen.getAllByText('–')).toHaveLength(2);
  expect(screen.queryByText(/Month’s end/)).toBeNull();
});

test('while figures are being read nothing is made up', async () => {
  await given({ rows: undefined });
  render(<ForecastFigure />);
  expect(screen.getByText('Needs three whole days of spend')).toBeTruthy();
});

test('the overview shows budgets and when prepaid money runs out', async () => {
  await given({ rows, sources: [{ ...newSource('a', 'credits'), balanceNanos: 20e9, currency: 'USD' }] }, [budget]);
  render(<BudgetSummary accounts={accounts} sources={live.sources} />);
  expect(screen.getByRole('heading', { name: 'Work, by month' })).toBeTruthy();
  expect(screen.getByText('Runs out')).toBeTruthy();
  expect(screen.getByText(/^≈ \w/)).toBeTruthy();
});

test('without budgets, balances and caps the overview has no card of limits', async () => {
  await given({ rows });
  const { container } = render(<BudgetSummary accounts={accounts} sources={[]} />);
  expect(container.textContent).toBe('');
});

test('a budget’s alert in the popup says what it watches', async () => {
  await given({}, [budget]);
  const alert = alertRow({ kind: 'budget', budgetId: 'b', accountId: '', keyId: null, reasons: ['$8 of $9.'] });
  render(<NeedsYou accounts={accounts} alerts={[alert]} sources={[]} />);
  expect(screen.getByText('Budget for Work: $8 of $9.')).toBeTruthy();
});

test('a settled alert and a budget’s that is over do not ask for the reader', async () => {
  await given({}, [budget]);
  const over = alertRow({ kind: 'budget', budgetId: 'b', closedAt: 1 });
  const { container } = render(
    <NeedsYou accounts={accounts} alerts={[over, alertRow({ state: 'resolved' })]} sources={[]} />,
  );
  expect(container.textContent).toBe('');
});
