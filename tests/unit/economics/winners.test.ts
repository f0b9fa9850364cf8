import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCurves, type Curve, lineCurve } from '@/lib/economics/curve';
import { add, compare, divide, exact, exactRatio, multiply, subtract } from '@/lib/economics/exact';
import { type Beyond, tierCurve } from '@/lib/economics/plan-cost';
import { topUpCurve } from '@/lib/economics/top-up';
import { type Segment, winnerAt, winners } from '@/lib/economics/winners';

const cents = (max: number) => fc.integer({ min: 0, max }).map((value) => exactRatio(BigInt(value), 100n));
const someCredits = fc.integer({ min: 1, max: 400 }).map(exact);
const beyond: fc.Arbitrary<Beyond> = fc.oneof(
  fc.record({ by: fc.constant('pack' as const), pack: fc.record({ credits: someCredits, fee: cents(3000) }) }),
  fc.record({ by: fc.constant('overage' as const), perCredit: cents(60) }),
  fc.constant({ by: 'none' as const }),
  fc.constant({ by: 'unlimited' as const }),
);
const plan = fc
  .record({
    tier: fc.record({ fee: cents(10_000), credits: fc.integer({ min: 0, max: 900 }).map(exact) }),
    beyond,
    perMessage: fc.integer({ min: 1, max: 40 }).map((value) => exactRatio(BigInt(value), 8n)),
    rolledOver: fc.integer({ min: 0, max: 100 }).map(exact),
  })
  .map(tierCurve);
const byok: fc.Arbitrary<Curve> = fc.oneof(
  fc.tuple(cents(4000), cents(60)).map(([fee, raw]) => lineCurve(fee, raw)),
  fc.tuple(cents(4000), fc.integer({ min: 1, max: 60 }), cents(2000)).map(([fee, raw, minimum]) => {
    const spend = lineCurve(exact(0), exactRatio(BigInt(raw), 100n));
    const terms = { feePct: exact('5.5'), minimumFee: minimum };
    return addCurves(lineCurve(fee, exact(0)), topUpCurve(spend, exactRatio(BigInt(raw), 100n), terms));
  }),
);

function bruteForce(own: Curve, plans: readonly Curve[], to: number): Segment[] {
  const segments: Segment[] = [];
  for (let n = 0; n <= to; n++) {
    const winner = winnerAt(own, plans, n);
    const last = segments.at(-1);
    if (last?.winner === winner) last.to = n;
    else segments.push({ winner, from: n, to: n });
  }
  return segments;
}

test('the crossings found are those found by trying every volume', () => {
  fc.assert(
    fc.property(byok, fc.array(plan, { minLength: 1, maxLength: 4 }), (own, plans) => {
      expect(winners(own, plans, { from: 0, to: 700 })).toEqual(bruteForce(own, plans, 700));
    }),
    { numRuns: 150 },
  );
});

test('they still are over 100,000 volumes, with packs, four tiers and a fee with a minimum', () => {
  const tiers = [25, 50, 100, 200].map((fee) => ({ fee: exact(fee), credits: exact(fee * 4) }));
  const pack: Beyond = { by: 'pack', pack: { credits: exact(50), fee: exact(15) } };
  const plans = tiers.map((tier) => tierCurve({ tier, beyond: pack, perMessage: exact('1.5') }));
  const own = addCurves(
    lineCurve(exact(10), exact(0)),
    topUpCurve(lineCurve(exact(0), exact('0.41')), exact('0.41'), {
      feePct: exact('5.5'),
      minimumFee: exact('0.80'),
    }),
  );
  const found = winners(own, plans, { from: 0, to: 100_000 });
  expect(found).toEqual(bruteForce(own, plans, 100_000));
  expect(found.length).toBeGreaterThan(5);
}, 60_000);

// side by side with a plan that sells packs or each credit, a little dearer or cheaper: the worst there is to tell apart
const nearly = fc
  .record({
    credits: fc.integer({ min: 1, max: 60 }),
    fee: fc.integer({ min: 1, max: 2000 }),
    off: fc.integer({ min: -3, max: 3 }),
    fixed: fc.integer({ min: 0, max: 4000 }),
    perMessage: fc.integer({ min: 1, max: 900 }),
    overage: fc.boolean(),
  })
  .map(({ credits, fee, off, fixed, perMessage, overage }) => {
    const [size, price] = [exact(credits), exactRatio(BigInt(fee), 100n)];
    const each = divide(price, size);
    const message = exactRatio(BigInt(perMessage), 7n);
    const how: Beyond = overage
      ? { by: 'overage', perCredit: each }
      : { by: 'pack', pack: { credits: size, fee: price } };
    return {
      own: lineCurve(exactRatio(BigInt(fixed), 100n), multiply(each, add(message, exactRatio(BigInt(off), 10_000n)))),
      plan: tierCurve({ tier: { fee: exact(20), credits: exact(40) }, beyond: how, perMessage: message }),
    };
  });

test('curves that run side by side are told apart as trying every volume tells them', () => {
  fc.assert(
    fc.property(nearly, fc.array(plan, { maxLength: 1 }), ({ own, plan: like }, more) => {
      expect(winners(own, [like, ...more], { from: 0, to: 1500 })).toEqual(bruteForce(own, [like, ...more], 1500));
    }),
    { numRuns: 120 },
  );
}, 60_000);

test('a curve lies in its band, from any volume to any other', () => {
  fc.assert(
    fc.property(fc.oneof(byok, plan), fc.nat(3000), fc.nat(3000), fc.nat(1000), (curve, a, b, part) => {
      const range = { from: Math.min(a, b), to: Math.max(a, b) };
      const band = curve.band(range);
      if (!band) return;
      const length = range.to - range.from;
      const n = range.from + Math.floor((length * part) / 1000);
      const share = length === 0 ? exact(0) : exactRatio(BigInt(n - range.from), BigInt(length));
      const on = (side: 'low' | 'high') =>
        add(band.from[side], multiply(share, subtract(band.to[side], band.from[side])));
      expect(compare(on('low'), curve.at(n))).toBeLessThanOrEqual(0);
      expect(compare(curve.at(n), on('high'))).toBeLessThanOrEqual(0);
      expect(curve.mostBends(range)).toBeGreaterThanOrEqual(curve.bends(range).length);
    }),
    { numRuns: 2000 },
  );
});

test('a line beside another or beside packs is told apart over fifty million volumes at once', () => {
  const range = { from: 0, to: 50_000_000 };
  const packs: Beyond = { by: 'pack', pack: { credits: exact(50), fee: exact(15) } };
  const single: Beyond = { by: 'overage', perCredit: exact('0.3') };
  const like = (beyond: Beyond) => {
    let asked = 0;
    const curve = tierCurve({ tier: { fee: exact(25), credits: exact(10) }, beyond, perMessage: exact(1) });
    const at = (messages: number) => {
      asked++;
      return curve.at(messages);
    };
    const counted = { ...curve, at };
    return { found: winners(lineCurve(exact(0), exact('0.3')), [counted], range), asked };
  };
  for (const beyond of [packs, single]) {
    const { found, asked } = like(beyond);
    expect(found).toEqual([{ winner: 'byok', from: 0, to: 50_000_000 }]);
    expect(asked).toBeLessThan(1000);
  }
  expect(winners(lineCurve(exact(25), exact('0.3')), [lineCurve(exact(25), exact('0.3'))], range)).toHaveLength(1);
});

test('no plan at all leaves BYOK as the only winner', () => {
  expect(winners(lineCurve(exact(1), exact(1)), [], { from: 0, to: 9 })).toEqual([{ winner: 'byok', from: 0, to: 9 }]);
});
