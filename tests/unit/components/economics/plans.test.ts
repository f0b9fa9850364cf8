import { expect, test } from 'vitest';
import { type Assumptions, ESTIMATES, hasNoPlan, readAssumptions } from '@/components/economics/assumptions';
import { comparisonOf } from '@/components/economics/comparison-of';
import { forgetPlan, keepPlan, withByok, withOwnPlan, withPlan } from '@/components/economics/from-preset';
import type { OwnUsage } from '@/components/economics/own-usage';
import { exact, ZERO } from '@/lib/economics/exact';
import { PLATFORMS } from '@/lib/economics/plans/registry';
import { verdict } from '@/lib/economics/verdict';

const presets = PLATFORMS.flatMap(({ id, plans }) => plans.map((plan) => ({ id, plan, name: `${id} ${plan.name}` })));
const ready = (typed: Assumptions, usage?: OwnUsage) => {
  const read = comparisonOf(typed, usage);
  if (read.state === 'wrong') throw new Error(JSON.stringify(read.wrongs));
  return read;
};

test.each(presets)('$name is the same plan after its figures were written into the form', ({ id, plan }) => {
  const { comparison } = ready(withPlan(ESTIMATES, id, plan));
  const { daily, ...terms } = plan.terms;
  expect(comparison.plan).toEqual({ ...terms, ...(daily && daily.perDay.n > 0n ? { daily } : {}) });
});

test('what a platform asks for an own key is read back too', () => {
  for (const preset of PLATFORMS.flatMap(({ byok }) => byok)) {
    const { byok } = ready(withByok(ESTIMATES, preset)).comparison;
    expect(byok.feePerSeat).toEqual(preset.terms.feePerSeat);
    expect(byok.platformPerMillion).toEqual(preset.terms.platformPerMillion);
    expect(byok.topUp?.feePct ?? ZERO).toEqual(preset.terms.topUp?.feePct ?? ZERO);
  }
});

const figures = (change: Partial<Assumptions['figures']>): Assumptions => ({
  ...ESTIMATES,
  figures: { ...ESTIMATES.figures, ...change },
});

test('leftover credits count only where credits roll over, and daily ones only for days of use', () => {
  expect(ready(figures({ rolledOver: '30' })).comparison.team.rolledOver).toEqual(ZERO);
  expect(ready(figures({ rolledOver: '30', rolloverMonths: '1' })).comparison.team.rolledOver).toEqual(exact(30));
  const daily = figures({ dailyCredits: '5', dailyCap: '150', activeDays: '10', messages: '150' });
  expect(verdict(ready(daily).comparison, 150).plan?.total).toEqual(exact(25));
  expect(verdict(ready(daily).comparison, 151).plan).toBeUndefined();
});

const usage: OwnUsage = {
  spent: exact(12),
  currency: 'USD',
  provenance: 'billed',
  tokens: { in: exact(1000), cacheRead: ZERO, cacheWrite: ZERO, out: exact(100) },
  requests: 1000,
  updatedAt: 0,
  others: 0,
};

test('the volume is counted from the measured requests, and the typed one counts where none were', () => {
  expect(ready(ESTIMATES, usage).messages).toBe(1000);
  expect(ready(figures({ requestsPerMessage: '2.5' }), usage).messages).toBe(400);
  expect(ready(figures({ requestsPerMessage: '5000' }), usage).messages).toBe(1);
  expect(ready(ESTIMATES, { ...usage, requests: 0 }).messages).toBe(100);
  expect(ready({ ...ESTIMATES, messagesBy: 'typed' }, usage).messages).toBe(100);
  expect(ready(ESTIMATES, { ...usage, requests: 9_000_000_000 }).messages).toBe(1_000_000);
  expect(ready(ESTIMATES, { ...usage, currency: 'CNY' }).fromUsage).toBe(false);
});

test('a message costs what was spent divided by the messages counted', () => {
  expect(ready(figures({ requestsPerMessage: '2.5' }), usage).comparison.message.raw).toEqual(exact('0.03'));
});

test('a plan is kept under a name with all its figures, replaced by the same name, and forgotten', () => {
  const mine = { ...figures({ dailyCredits: '3', dailyCap: '90', rolloverMonths: '2' }), beyondBy: 'overage' as const };
  const kept = keepPlan(mine, 'Team deal');
  const other = withPlan(kept, 'lovable', { name: 'Pro', terms: ready(ESTIMATES).comparison.plan, source: SOURCE });
  const [own] = other.ownPlans;
  if (!own) throw new Error('nothing was kept');
  expect(withOwnPlan(other, own).figures).toMatchObject({ dailyCredits: '3', dailyCap: '90', rolloverMonths: '2' });
  expect(withOwnPlan(other, own)).toMatchObject({ plan: 'Team deal', platform: '', beyondBy: 'overage' });
  expect(keepPlan(kept, 'Team deal').ownPlans).toHaveLength(1);
  expect(forgetPlan(kept, 'Team deal')).toMatchObject({ ownPlans: [], plan: 'Own plan', tiers: kept.tiers });
});

const SOURCE = { docs: 'https://x.example', checked: '2026-11-23', confidence: 'low' } as const;

test('figures kept before newer ones existed are read, and the newer take their estimates', () => {
  const { requestsPerMessage: _, dailyCap: __, ...old } = { ...ESTIMATES.figures, messages: '77' };
  const { messagesBy: ___, ownPlans: ____, ...rest } = ESTIMATES;
  const read = readAssumptions(JSON.stringify({ ...rest, figures: old }));
  expect(read.figures).toEqual({ ...ESTIMATES.figures, messages: '77' });
  expect(read).toMatchObject({ messagesBy: 'typed', ownPlans: [] });
  expect(readAssumptions(JSON.stringify(keepPlan(ESTIMATES, 'x'))).ownPlans).toHaveLength(1);
});

test.each([
  ['activeDays', '32', 'Write a whole number from 0 to 31.'],
  ['rolloverMonths', '1.5', 'Write a whole number from 0 to 120.'],
  ['requestsPerMessage', '0', 'A message takes more than 0 requests.'],
] as const)('%s of %s is refused in words', (name, value, words) => {
  expect(comparisonOf(figures({ [name]: value }), undefined)).toMatchObject({
    state: 'wrong',
    wrongs: { [name]: words },
  });
});

test('the plan that the form starts with counts as none until a figure of it is changed', () => {
  const fresh = readAssumptions(null);
  expect(hasNoPlan(fresh)).toBe(true);
  expect(hasNoPlan({ ...fresh, tiers: [{ name: 'Own plan', fee: '30', credits: '100' }] })).toBe(false);
});
