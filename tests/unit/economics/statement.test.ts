import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Currency, epochMs, nanos } from '@/lib/core/units';
import { outstandingAdjustments, withAdjustments } from '@/lib/economics/adjust';
import { convert, inverse } from '@/lib/economics/convert';
import { exact, exactRatio } from '@/lib/economics/exact';
import { nextPeriod } from '@/lib/economics/period';
import { act, close, isUntouched, restate, type Statement } from '@/lib/economics/statement';

const cents = (value: number) => nanos(value * 10_000_000);
const october: Statement = {
  account: 'openai',
  period: '2026-10',
  currency: 'USD',
  invoice: cents(4310),
  metered: nanos(41_378_200_000),
  causes: [],
  state: 'open',
};
const tolerance = { amount: exact('0.05'), pct: exact('0.5') };
const at = epochMs(1_790_000_000_000);
const named = [
  { cause: 'late-usage' as const, nanos: nanos(1_220_000_000) },
  { cause: 'non-token-line' as const, nanos: nanos(1_000_000_000), label: 'web search' },
  { cause: 'credit' as const, nanos: nanos(-500_000_000) },
];

const after = (statement: Statement, ...steps: Parameters<typeof act>[1][]): Statement =>
  steps.reduce((current, step) => {
    const next = act(current, step);
    if (!next.ok) throw new Error(next.failure.kind);
    return next.value;
  }, statement);

test('an unexplained difference stays open, a named one matches within the tolerance', () => {
  expect(after(october, { act: 'match', tolerance }).state).toBe('open');
  expect(after(october, { act: 'name', causes: named }, { act: 'match', tolerance }).state).toBe('matched');
});

test('explained means every billionth has a name', () => {
  const almost = after(october, { act: 'name', causes: named });
  expect(act(almost, { act: 'explain' })).toEqual({ ok: false, failure: { kind: 'residual-left', nanos: 1_800_000 } });
  const all = after(almost, { act: 'name', causes: [...named, { cause: 'rounding', nanos: nanos(1_800_000) }] });
  expect(after(all, { act: 'explain' }).state).toBe('explained');
});

test('closing a matched one names what is left as rounding and freezes it', async () => {
  const closed = await close(after(october, { act: 'name', causes: named }, { act: 'match', tolerance }), at);
  if (!closed.ok) throw new Error(closed.failure.kind);
  expect(closed.value.causes.at(-1)).toEqual({ cause: 'rounding', nanos: 1_800_000 });
  expect(await isUntouched(closed.value)).toBe(true);
  expect(act(closed.value, { act: 'reopen' })).toEqual({ ok: false, failure: { kind: 'already-closed' } });
  expect((await close(closed.value, at)).ok).toBe(false);
});

test.each([
  ['invoice', { invoice: cents(4311) }],
  ['meter', { metered: nanos(1) }],
  ['list of causes', { causes: named }],
  ['period', { period: '2026-11' }],
])('a changed %s no longer fits the hash', async (_, change) => {
  const closed = await close(after(october, { act: 'dispute', reason: 'charged twice' }), at);
  expect(closed.ok && (await isUntouched({ ...closed.value, ...change }))).toBe(false);
});

test('an open statement cannot be closed, and a disputed one keeps its residual in sight', async () => {
  expect(await close(october, at)).toEqual({ ok: false, failure: { kind: 'not-settled' } });
  const disputed = await close(after(october, { act: 'dispute', reason: 'charged twice' }), at);
  expect(disputed).toMatchObject({ ok: true, value: { causes: [], dispute: 'charged twice' } });
});

test('a later restatement is an adjustment in the next period and leaves the closed one alone', async () => {
  const closed = await close(after(october, { act: 'dispute', reason: 'x' }), at);
  if (!closed.ok) throw new Error(closed.failure.kind);
  expect(restate(closed.value, nanos(41_000_000_000))).toMatchObject({
    ok: true,
    value: { period: '2026-11', corrects: '2026-10', nanos: -378_200_000, closedHash: closed.value.closed?.hash },
  });
  expect(restate(closed.value, closed.value.metered)).toEqual({ ok: true, value: undefined });
  expect(await isUntouched(closed.value)).toBe(true);
  expect(restate(october, nanos(0))).toEqual({ ok: false, failure: { kind: 'not-closed' } });
});

test('an adjustment is a named cause of the next month, once', () => {
  const adjustment = { period: '2026-11', corrects: '2026-10', account: 'openai', nanos: nanos(-5), closedHash: 'x' };
  const november: Statement = { ...october, period: '2026-11', causes: named, state: 'matched' };
  const adjusted = withAdjustments(november, [adjustment]);
  expect(adjusted.causes.at(-1)).toEqual({ cause: 'restatement', nanos: -5, label: '2026-10' });
  expect(adjusted.state).toBe('open');
  expect(withAdjustments(adjusted, [adjustment])).toBe(adjusted);
  expect(withAdjustments(october, [adjustment])).toBe(october);
});

const shut = async (statement: Statement): Promise<Statement> => {
  const done = await close({ ...statement, state: 'disputed', dispute: 'x' }, at);
  if (!done.ok) throw new Error(done.failure.kind);
  return done.value;
};

test('what was restated after closing falls into the first month that is still open, and only once', async () => {
  const closedOctober = await shut(october);
  const later = (metered: number) => () => nanos(october.metered + metered);
  expect(outstandingAdjustments([closedOctober], later(0))).toEqual([]);
  expect(outstandingAdjustments([closedOctober], () => undefined)).toEqual([]);
  const [first] = outstandingAdjustments([closedOctober], later(70));
  expect(first).toMatchObject({ period: '2026-11', corrects: '2026-10', nanos: 70 });
  const november = withAdjustments({ ...october, period: '2026-11', causes: [] }, first ? [first] : []);
  const closedNovember = await shut(november);
  const meter = (now: number) => (statement: Statement) =>
    statement.period === '2026-10' ? nanos(october.metered + now) : statement.metered;
  expect(outstandingAdjustments([closedOctober, closedNovember], meter(70))).toEqual([]);
  expect(outstandingAdjustments([closedOctober, closedNovember], meter(50))).toMatchObject([
    { period: '2026-12', corrects: '2026-10', nanos: -20 },
  ]);
  // taken back altogether: the first adjustment has to be taken back too
  expect(outstandingAdjustments([closedOctober, closedNovember], meter(0))).toMatchObject([{ nanos: -70 }]);
});

test('December is followed by January', () => {
  expect([nextPeriod('2026-12'), nextPeriod('2026-01')]).toEqual(['2027-01', '2026-02']);
});

const rate = (from: Currency, to: Currency, value: string) => ({
  from,
  to,
  rate: exact(value),
  day: '2026-10-31',
  source: 'user',
});

test('money changed and changed back differs by at most half a unit of the last place of the coarser currency', () => {
  const rates = fc
    .integer({ min: 1, max: 500_000 })
    .map((value) => ({ ...rate('USD', 'INR', '1'), rate: exactRatio(BigInt(value), 1000n) }));
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), rates, (amount, there) => {
      const money = { nanos: nanos(amount), currency: 'USD' };
      const changed = convert(money, there);
      if (!changed.ok) throw new Error('the rate does not fit');
      const back = convert(changed.value, inverse(there));
      if (!back.ok) throw new Error('the inverse rate does not fit');
      const coarsest = Math.max(1, Number(there.rate.d) / Number(there.rate.n));
      expect(Math.abs(back.value.nanos - amount)).toBeLessThanOrEqual(coarsest > 1 ? coarsest / 2 + 0.5 : 0);
    }),
  );
});

test('a rate for another currency converts nothing', () => {
  expect(convert({ nanos: nanos(1), currency: 'EUR' }, rate('USD', 'INR', '88'))).toEqual({
    ok: false,
    failure: { kind: 'rate-mismatch' },
  });
});
