import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartPoints } from '@/lib/economics/chart-points';
import { compare, type Exact, exact, exactRatio, multiply, ONE, ZERO } from '@/lib/economics/exact';
import { toFixed } from '@/lib/economics/exact-print';
import { landingFactor } from '@/lib/economics/landed-cost';
import { measuredMessage } from '@/lib/economics/measured-message';
import {
  byokCurve,
  creditsPerMessage,
  type Message,
  ONE_PERSON,
  type PlanTerms,
  teamTiers,
} from '@/lib/economics/plan';
import { sensitivity } from '@/lib/economics/sensitivity';
import { tokenCost } from '@/lib/economics/token-cost';
import { topUpFee, topUps } from '@/lib/economics/top-up';
import { type Comparison, verdict, verdictRange, verdictSegments, whatIf } from '@/lib/economics/verdict';

const prices = { in: exact(3), cacheRead: exact('0.30'), cacheWrite: exact('3.75'), out: exact(15) };
const tokens = { in: exact(9000), cacheRead: exact(41_000), cacheWrite: ZERO, out: exact(2600) };
const message: Message = { tokens, raw: tokenCost(tokens, prices) };
const plan: PlanTerms = {
  currency: 'USD',
  tiers: [
    { name: 'Pro 100', fee: exact(25), credits: exact(100) },
    { name: 'Pro 200', fee: exact(50), credits: exact(200) },
  ],
  perSeat: false,
  metering: { by: 'message', credits: ONE },
  beyond: { by: 'pack', pack: { credits: exact(50), fee: exact(15) } },
  rolloverMonths: 0,
};
const byok = { feePerSeat: exact(10), platformPerMillion: ZERO };
const comparison: Comparison = { byok, plan, message, team: ONE_PERSON };

test('a verdict names the tier, the packs and what is saved', () => {
  const at = verdict(comparison, 180);
  expect(at.plan).toMatchObject({ total: exact(50), tier: 'Pro 200', packs: 0n });
  expect(at.cheaper).toBe('byok');
  expect(toFixed(at.byok, 4)).toBe('24.0940');
  expect(at.saved && toFixed(at.saved, 4)).toBe('25.9060');
  expect(at.effectivePerCredit && toFixed(at.effectivePerCredit, 6)).toBe('0.277778');
});

test('a plan that cannot serve the volume never wins there', () => {
  const short = { ...comparison, plan: { ...plan, beyond: { by: 'none' as const } } };
  const at = verdict(short, 201);
  expect(at).toMatchObject({ plan: undefined, saved: undefined, cheaper: 'byok' });
  expect(verdictSegments({ ...short, message: { ...message, raw: exact(1) } }, { from: 0, to: 999 })).toEqual([
    { winner: 'byok', from: 0, to: 14 },
    { winner: 'tie', from: 15, to: 15 },
    { winner: 'plan', from: 16, to: 200 },
    { winner: 'byok', from: 201, to: 999 },
  ]);
});

test('a range is certain only when one side wins all of it', () => {
  const dear = { ...comparison, message: { ...message, raw: exact('0.35') } };
  expect(verdictRange(dear, { low: 10, expected: 20, high: 42 }).certain).toBe(true);
  const wide = verdictRange(dear, { low: 10, expected: 40, high: 80 });
  expect(wide.certain).toBe(false);
  expect([wide.low.cheaper, wide.expected.cheaper, wide.high.cheaper]).toEqual(['byok', 'byok', 'plan']);
});

test('another model is another raw cost, and the question says what changes', () => {
  const cheaper = { ...message, raw: exact('0.01') };
  const { before, after, byokChange } = whatIf(comparison, 100, { message: cheaper, messages: 200 });
  expect([toFixed(before.byok, 2), toFixed(after.byok, 2), toFixed(byokChange, 2)]).toEqual([
    '17.83',
    '12.00',
    '-5.83',
  ]);
});

test('leftover credits are used before packs are bought', () => {
  const one = { ...comparison, plan: { ...plan, tiers: plan.tiers.slice(0, 1) } };
  expect(verdict(one, 130).plan?.packs).toBe(1n);
  expect(verdict({ ...one, team: { ...ONE_PERSON, rolledOver: exact(30) } }, 130).plan?.packs).toBe(0n);
  expect(verdict({ ...one, team: { ...ONE_PERSON, rolledOver: exact(29) } }, 130).plan?.packs).toBe(1n);
});

test('seats multiply fees and credits of a per-seat plan, and the fee of a tool', () => {
  const team = { ...ONE_PERSON, seats: 4 };
  expect(teamTiers({ ...plan, perSeat: true }, team)[0]).toMatchObject({ fee: exact(100), credits: exact(400) });
  expect(teamTiers(plan, team)[0]).toMatchObject({ fee: exact(25), credits: exact(100) });
  expect(byokCurve(byok, message, team).at(0)).toEqual(exact(40));
});

test('daily credits count for days of use and stop at their cap', () => {
  const daily = { ...plan, daily: { perDay: exact(5), monthlyCap: exact(150) } };
  const granted = (activeDays: number) => teamTiers(daily, { ...ONE_PERSON, activeDays })[0]?.credits;
  expect([granted(0), granted(10), granted(31)]).toEqual([exact(100), exact(150), exact(250)]);
});

test('credits are counted by message, by token or by spend', () => {
  expect(creditsPerMessage({ by: 'message', credits: exact('1.5') }, message)).toEqual(exact('1.5'));
  expect(creditsPerMessage({ by: 'token', credits: ONE }, message)).toEqual(exact(52_600));
  expect(creditsPerMessage({ by: 'spend', credits: exact(2) }, message)).toEqual(exact('0.1566'));
});

test('a platform fee per token is paid on every kind of token', () => {
  const cost = byokCurve({ feePerSeat: ZERO, platformPerMillion: exact('0.25') }, message, ONE_PERSON).at(100);
  expect(cost).toEqual(exact('9.145'));
});

test('a top-up fee has a minimum, and nothing for nothing', () => {
  const terms = { feePct: exact('5.5'), minimumFee: exact('0.80') };
  const fee = (amount: string) => toFixed(topUpFee(exact(amount), terms), 4);
  expect([fee('0'), fee('5'), fee('14.54'), fee('14.55'), fee('100')]).toEqual([
    '0.0000',
    '0.8000',
    '0.8000',
    '0.8002',
    '5.5000',
  ]);
  expect(topUps(exact(21), exact(10), terms)).toEqual({ times: 3n, fees: exact('2.4') });
});

test('tax and exchange rate on both sides alike move the bills and not the crossings', () => {
  const factor = landingFactor({ rate: exact('88.5'), cardMarkupPct: exact('3.5'), taxPct: exact(18) }, true);
  const dear = { ...comparison, message: { ...message, raw: exact('0.20') } };
  const range = { from: 0, to: 3000 };
  expect(verdictSegments({ ...dear, byokFactor: factor, planFactor: factor }, range)).toEqual(
    verdictSegments(dear, range),
  );
});

test('more messages never cost less under BYOK, whatever the fees', () => {
  const money = fc.nat(5000).map((value): Exact => exactRatio(BigInt(value), 100n));
  const terms = fc.record({
    feePerSeat: money,
    platformPerMillion: money,
    topUp: fc.record({ feePct: money, minimumFee: money }),
  });
  fc.assert(
    fc.property(terms, money, fc.nat(5000), fc.nat(5000), (offer, raw, a, b) => {
      const curve = byokCurve(offer, { tokens, raw }, ONE_PERSON);
      expect(compare(curve.at(Math.max(a, b)), curve.at(Math.min(a, b)))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('doubling a message doubles its raw cost', () => {
  const double = { in: exact(18_000), cacheRead: exact(82_000), cacheWrite: ZERO, out: exact(5200) };
  expect(tokenCost(double, prices)).toEqual(multiply(message.raw, exact(2)));
});

test('a chart stands on both sides of every crossing', () => {
  const dear = { ...comparison, message: { ...message, raw: exact('0.20') } };
  const range = { from: 0, to: 250 };
  const volumes = chartPoints(dear, range, 6).map((point) => point.messages);
  for (const segment of verdictSegments(dear, range)) {
    expect(volumes).toContain(segment.from);
    expect(volumes).toContain(segment.to);
  }
  expect(volumes).toEqual([...new Set(volumes)].sort((a, b) => a - b));
  expect(volumes).toEqual(expect.arrayContaining([0, 50, 100, 150, 200, 250]));
});

test('a dearer raw cost never makes BYOK win where it lost', () => {
  const lines = sensitivity(comparison, { from: 0, to: 1000 }, [exact(-50), ZERO, exact(100), exact(400)]);
  const won = lines.map(({ segments }) =>
    segments.reduce((sum, { winner, from, to }) => (winner === 'byok' ? sum + to - from + 1 : sum), 0),
  );
  expect(won).toEqual([...won].sort((a, b) => b - a));
  expect(won.at(-1)).toBeLessThan(100);
});

test('the measured message is the average of what was measured', () => {
  const total = { in: exact(90), cacheRead: exact(30), cacheWrite: ZERO, out: exact(10) };
  expect(measuredMessage({ tokens: total, spent: exact(1) }, 3)).toMatchObject({
    ok: true,
    value: { raw: exactRatio(1n, 3n), tokens: { in: exact(30), out: exactRatio(10n, 3n) } },
  });
  expect(measuredMessage({ tokens: total, spent: exact(1) }, 0)).toEqual({
    ok: false,
    failure: { kind: 'no-messages' },
  });
});
