import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasReference, referencePath } from '../../fixtures/reference';
import { solve } from '../../score/economics-forms';

describe.skipIf(!hasReference)('the worked examples of the reference data', () => {
  const folder = referencePath('vectors/economics/');
  const files = hasReference ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

  test.each(files)('%s comes out string for string', (name) => {
    const { expect: expected, ...task } = JSON.parse(readFileSync(folder + name, 'utf8'));
    expect(solve(task)).toEqual(expected);
  });

  test('there are twelve of them', () => {
    expect(files).toHaveLength(12);
  });
});

describe('worked examples with numbers at the edges', () => {
  const flat = { byokFeeUsd: '10', planFeeUsd: '25', rawUsdPerMsg: '0.10', compareAtMsgs: 150 };

  test('a break-even on a whole message is a tie there, and BYOK is cheaper only below', () => {
    expect(solve({ decimals: { breakEvenMsgs: 4, byokUsd: 2, planUsd: 2 }, inputs: flat })).toEqual({
      breakEvenMsgs: '150.0000',
      byokCheaperUpToMsgs: 149,
      atCompare: { byokUsd: '25.00', planUsd: '25.00', cheaper: 'tie' },
    });
  });

  test.each([
    ['a raw cost of zero', { ...flat, rawUsdPerMsg: '0' }],
    ['a BYOK fee above the plan', { ...flat, byokFeeUsd: '30' }],
  ])('%s has no break-even', (_, inputs) => {
    expect(solve({ decimals: {}, inputs })).toMatchObject({ breakEvenMsgs: null, byokCheaperUpToMsgs: null });
  });

  test('equal totals of two tiers go to the one with fewer packs', () => {
    const inputs = {
      tiers: [
        { credits: 100, feeUsd: '20' },
        { credits: 200, feeUsd: '40' },
      ],
      pack: { credits: 50, usd: '10' },
      demandCredits: [200],
    };
    const rows = [{ demandCredits: 200, totalUsd: '40.00', tierCredits: 200, packs: 0 }];
    expect(solve({ decimals: { totalUsd: 2 }, inputs })).toEqual({ rows });
  });

  test('seats that save nothing have no break-even', () => {
    const inputs = {
      planPerSeatUsd: '20',
      byokToolPerSeatUsd: '9',
      rawPerSeatUsd: '11',
      byokFixedUsd: '1',
      seats: [2],
    };
    expect(solve({ decimals: { saveUsd: 2 }, inputs })).toMatchObject({
      breakEvenSeats: null,
      rows: [{ saveUsd: '-1.00' }],
    });
  });
});

describe('worked examples nobody would think of', () => {
  const rolling = { allowanceCredits: 100, monthlyFeeUsd: '25', usageCredits: [40, 40, 250] };
  const rollover = (rolloverMonths: number | null) => solve({ decimals: {}, inputs: { ...rolling, rolloverMonths } });

  test('credits that never expire are all there in the end', () => {
    expect(rollover(null)).toMatchObject({ totalExpired: 0, totalUnmet: 30, balanceAtEnd: 0 });
    expect(rollover(0)).toMatchObject({ totalExpired: 120, totalUnmet: 150 });
  });

  test('packs of one message over ten million volumes are found exactly', () => {
    const inputs = {
      ...{ planFeeUsd: '25', includedMsgs: 100, packMsgs: 1, packUsd: '0.30', fromMsgs: 0, toMsgs: 10_000_000 },
      cases: { dear: { byokFeeUsd: '10', rawUsdPerMsg: '0.35' } },
    };
    const segments = [
      { winner: 'byok', from: 0, to: 42 },
      { winner: 'plan', from: 43, to: 10_000_000 },
    ];
    expect(solve({ decimals: {}, inputs })).toEqual({ cases: { dear: { segments } } });
  });

  test('a refund, a currency without cents and a meter below zero keep their signs and their sums', () => {
    const landed = {
      usdInr: '151.3',
      cardMarkupPct: '3',
      gstPct: '10',
      cases: { back: { usd: '-34.57', igstOnInvoice: true } },
    };
    expect(solve({ decimals: { all: 0 }, inputs: landed })).toEqual({
      back: { baseInr: '-5230', invoiceInr: '-5753', cardMarkupInr: '-173', gstOnMarkupInr: '-17', landedInr: '-5943' },
    });
    const bills = { meteredUsd: '-1.50', invoiceUsd: '0', causes: [{ cause: 'credit', usd: '1.50' }] };
    expect(solve({ decimals: { all: 2 }, inputs: bills })).toEqual({
      grossDiffUsd: '1.50',
      explainedUsd: '1.50',
      residualUsd: '0.00',
      residualPctOfInvoice: null,
      status: 'matched',
    });
    expect(
      solve({
        decimals: { allocatedUsd: 2, sumUsd: 2 },
        inputs: { invoiceUsd: '-10', weightsUsd: { a: '1', b: '2' } },
      }),
    ).toEqual({
      allocatedUsd: { a: '-3.33', b: '-6.67' },
      sumUsd: '-10.00',
    });
  });

  test('a free plan, a plan of nothing and a demand nobody can meet have answers', () => {
    const inputs = { tiers: [{ credits: 0, feeUsd: '0' }], pack: null, demandCredits: [0, 1] };
    expect(solve({ decimals: { totalUsd: 2 }, inputs })).toEqual({
      rows: [
        { demandCredits: 0, totalUsd: '0.00', tierCredits: 0, packs: 0 },
        { demandCredits: 1, totalUsd: null, tierCredits: null, packs: null },
      ],
    });
    const credit = { planFeeUsd: '0', planCredits: 0, creditsPerMsg: '0', tokensPerMsg: {}, pricePerMUsd: {} };
    expect(solve({ decimals: {}, inputs: credit })).toEqual({
      creditUsd: null,
      rawUsdPerMsg: '0',
      markupX: null,
      grossMarginPct: null,
    });
  });

  test('more tokens than there are in a year are priced to the last place', () => {
    const inputs = {
      tokens: { in: '123456789012345678', out: 1 },
      pricePerMUsd: { in: '0.000001', out: '99999.999999' },
    };
    expect(solve({ decimals: { rawUsd: 12 }, inputs })).toEqual({ rawUsd: '123456.889012345677' });
  });
});
