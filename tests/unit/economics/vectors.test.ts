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
