import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builderId, keyId, providerId } from '@/lib/core/ids';
import { epochMs, nanos } from '@/lib/core/units';
import { allocateProjects, type ProjectShare } from '@/lib/economics/allocate-projects';
import { builderCosts } from '@/lib/economics/builder-cost';
import { csvRows } from '@/lib/economics/csv-rows';
import { add, exact, exactRatio, sum } from '@/lib/economics/exact';
import { roundTo, toFixed } from '@/lib/economics/exact-print';
import { guessColumns } from '@/lib/economics/guess-columns';
import { type ColumnMap, importCharges, mergeCharges } from '@/lib/economics/import-charges';
import { modelCosts } from '@/lib/economics/model-choice';
import { PLATFORMS } from '@/lib/economics/plans/registry';
import { recurringCharges } from '@/lib/economics/recurring';

const map: ColumnMap = {
  day: 'Date',
  amount: 'Amount',
  description: 'What',
  currency: 'USD',
  dayOrder: 'iso',
  decimalComma: false,
};

test('CSV is read with quotes, line breaks, semicolons and a byte order mark', () => {
  expect(csvRows('\uFEFFa;b\r\n"x;""y""\n";2\r\n\r\n')).toEqual([
    ['a', 'b'],
    ['x;"y"\n', '2'],
  ]);
});

test('a bill comes in with the mapped columns, refunds negative', () => {
  const csv = 'Date,What,Amount\n2026-10-03,Pro 100,$25.00\n2026-10-04,Refund,"(1,234.50)"\n2026-10-05,Back,-1\n';
  const read = importCharges(csv, map);
  expect(read.ok && read.value.map(({ day, nanos, description }) => [day, nanos, description])).toEqual([
    ['2026-10-03', 25_000_000_000, 'Pro 100'],
    ['2026-10-04', -1_234_500_000_000, 'Refund'],
    ['2026-10-05', -1_000_000_000, 'Back'],
  ]);
});

test('day order, decimal comma and a currency column are the map’s affair', () => {
  const csv = 'Date;Amount;Cur\n31.12.2026;1.234,56 €;eur\n';
  const { description: _, ...rest } = map;
  const read = importCharges(csv, { ...rest, dayOrder: 'day-first', decimalComma: true, currencyColumn: 'Cur' });
  expect(read).toMatchObject({ ok: true, value: [{ day: '2026-12-31', nanos: 1_234_560_000_000, currency: 'EUR' }] });
});

test('the same file twice changes nothing, and two equal lines of one file are two charges', () => {
  const csv = 'Date,What,Amount\n2026-10-03,Pack,15\n2026-10-03,Pack,15\n';
  const read = importCharges(csv, map);
  if (!read.ok) throw new Error(read.failure.kind);
  expect(new Set(read.value.map((charge) => charge.id)).size).toBe(2);
  expect(mergeCharges(mergeCharges([], read.value), read.value)).toEqual(read.value);
});

test.each([
  ['Date,Amount\n2026-10-01,1\n', { kind: 'column-missing', column: 'What' }],
  ['Date,What,Amount\n2026-10-01,a,1\n2026-02-30,b,1\n', { kind: 'unreadable-cell', line: 3, column: 'Date' }],
  ['Date,What,Amount\n2026-10-01,a,one\n', { kind: 'unreadable-cell', line: 2, column: 'Amount' }],
])('an unreadable bill is refused whole, with its place', (csv, failure) => {
  expect(importCharges(csv, map)).toEqual({ ok: false, failure });
});

test('a recurring charge falls on the last day of short months and ends when it ends', () => {
  const rule = {
    id: 'r',
    description: 'Pro',
    nanos: nanos(25),
    currency: 'USD',
    everyMonths: 1,
    dayOfMonth: 31,
    from: '2026-01',
  };
  expect(recurringCharges(rule, '2026-03').map((charge) => charge.day)).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
  ]);
  expect(recurringCharges({ ...rule, until: '2026-01' }, '2026-03')).toHaveLength(1);
  expect(recurringCharges({ ...rule, everyMonths: 12 }, '2027-02').map((charge) => charge.day)).toEqual([
    '2026-01-31',
    '2027-01-31',
  ]);
});

test('spend goes to the one builder a key stands at, and what cannot be attributed is said', () => {
  const [bolt, lovable] = [builderId('bolt'), builderId('lovable')];
  const key = (id: string, amount: number, currency = 'USD') => ({ key: keyId(id), amount: exact(amount), currency });
  const spend = [key('a', 600), key('b', 300), key('c', 100), key('a', 50, 'CNY')];
  const placements = [
    { key: keyId('a'), builder: bolt },
    { key: keyId('b'), builder: bolt },
    { key: keyId('b'), builder: lovable },
  ];
  const costs = builderCosts(spend, placements, [{ builder: lovable, amount: exact(2500), currency: 'USD' }]);
  expect(costs.builders).toEqual([
    { builder: lovable, currency: 'USD', fee: exact(2500), spend: exact(0), total: exact(2500) },
    { builder: bolt, currency: 'USD', fee: exact(0), spend: exact(600), total: exact(600) },
    { builder: bolt, currency: 'CNY', fee: exact(0), spend: exact(50), total: exact(50) },
  ]);
  expect(costs.unattributed).toEqual([{ currency: 'USD', amount: exact(400), sharePct: '40.0' }]);
});

test('other models are priced on the same uses, cheapest first, and a missing price leaves no figure', () => {
  const model = (name: string) => ({ provider: providerId('openai'), model: name });
  const use = (name: string) => ({ ...model(name), at: epochMs(0), in: 10, cacheRead: 0, cacheWrite: 0, out: 5 });
  const price: Record<string, number> = { now: 100, older: 60, dear: 300, cheap: 40 };
  const costs = modelCosts([use('now'), use('older')], ['dear', 'gone', 'cheap'].map(model), ({ model: name }) => {
    const known = price[name];
    return known === undefined ? undefined : nanos(known);
  });
  expect(costs.current).toBe(160);
  expect(costs.models.map(({ model: name, total, difference }) => [name, total, difference])).toEqual([
    ['cheap', 80, -80],
    ['dear', 600, 440],
    ['gone', undefined, undefined],
  ]);
});

test('every platform has a name, a source with a day, and tiers that cost more the more they bring', () => {
  expect(new Set(PLATFORMS.map((platform) => platform.id)).size).toBe(PLATFORMS.length);
  for (const platform of PLATFORMS) {
    expect(platform.plans.length + platform.byok.length).toBeGreaterThan(0);
    for (const { source } of [...platform.plans, ...platform.byok]) {
      expect(source.docs).toMatch(/^https:\/\//);
      expect(source.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    for (const { terms } of platform.plans) {
      const fees = terms.tiers.map((tier) => Number(tier.fee.n) / Number(tier.fee.d));
      expect(fees).toEqual([...fees].sort((a, b) => a - b));
      expect(terms.tiers.every((tier) => tier.credits.n > 0n)).toBe(true);
    }
  }
});

test.each([
  [
    'Date,Description,Amount,Currency\n2026-10-03,Pro,25.00,usd\n',
    { day: 'Date', amount: 'Amount', dayOrder: 'iso', decimalComma: false },
  ],
  [
    'Invoice Date;Item;Total (EUR)\n31.10.2026;Pro;"1.025,50"\n',
    { day: 'Invoice Date', amount: 'Total (EUR)', dayOrder: 'day-first', decimalComma: true },
  ],
  [
    'id,Created (UTC),Amount Refunded,Amount\nch_1,10/31/2026,0,12\n',
    { day: 'Created (UTC)', amount: 'Amount', dayOrder: 'month-first', reference: 'id' },
  ],
  [
    'start_time,costUsd,model\n2026-10-03T00:00:00Z,1.5,m\n',
    { day: 'start_time', amount: 'costUsd', description: 'model', decimalComma: false },
  ],
])('a column map is proposed from headings and rows, and reads them', (csv, expected) => {
  const guess = guessColumns(csv, 'USD');
  expect(guess).toMatchObject(expected);
  expect(guess && importCharges(csv, guess)).toMatchObject({
    ok: true,
    value: [{ day: expect.stringMatching(/^2026-10-/) }],
  });
});

test('a file without a day or an amount gets no map', () => {
  expect(guessColumns('name,colour\na,red\n', 'USD')).toBeUndefined();
});

const printedShares = (shares: readonly ProjectShare[]) =>
  shares.map(({ project, direct, shared, total }) =>
    [project || '-', ...[direct, shared, total].map((part) => toFixed(part, 2))].join(' '),
  );

test('a bill is shared out by what projects used, with what none used as its own line, to the cent', () => {
  const used = [
    { project: 'shop', amount: exact('21.4471') },
    { project: 'blog', amount: exact('12.0911') },
    { project: 'blog', amount: exact('7.84') },
    { project: '', amount: exact('1') },
  ];
  const shares = allocateProjects({ total: exact('43.10'), decimals: 2 }, used);
  expect(printedShares(shares)).toEqual(['blog 19.93 0.34 20.27', 'shop 21.45 0.36 21.81', '- 1.00 0.02 1.02']);
  expect(sum(shares.map((share) => share.total))).toEqual(exact('43.10'));
});

test('where no project used anything, nothing is put on one', () => {
  expect(printedShares(allocateProjects({ total: exact('9.99'), decimals: 2 }, []))).toEqual(['- 0.00 9.99 9.99']);
  const back = [{ project: 'shop', amount: exact('-2') }];
  expect(printedShares(allocateProjects({ total: exact('9.99'), decimals: 2 }, back))).toEqual([
    'shop -2.00 0.00 -2.00',
    '- 0.00 11.99 11.99',
  ]);
});

test('the shares add up to the bill in any currency, whatever was used or paid back', () => {
  const money = fc.integer({ min: -2_000_000, max: 9_000_000 }).map((n) => exactRatio(BigInt(n), 70_000n));
  const used = fc.array(fc.record({ project: fc.constantFrom('', 'a', 'b', 'c'), amount: money }), { maxLength: 8 });
  fc.assert(
    fc.property(money, used, fc.constantFrom(0, 2, 3), (total, uses, decimals) => {
      const shares = allocateProjects({ total, decimals }, uses);
      expect(sum(shares.map((share) => share.total))).toEqual(roundTo(total, decimals));
      for (const { direct, shared, total: whole } of shares) expect(add(direct, shared)).toEqual(whole);
    }),
  );
});
