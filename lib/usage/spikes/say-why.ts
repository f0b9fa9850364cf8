import type { Fact } from './fact';

/** How amounts and hours of the series are written; the caller knows the currency and when hour 0 was. */
export type Wording = { money: (amount: number) => string; time: (hour: number) => string };

/** Plain dollars and local `HH:00`, for a series whose hour 0 is a local midnight. */
export const plainWording: Wording = {
  money: (amount) => `$${amount >= 100 ? Math.round(amount) : amount >= 0.1 ? amount.toFixed(2) : amount.toFixed(3)}`,
  time: (hour) => `${String(hour % 24).padStart(2, '0')}:00`,
};

/** One line with the reasons of an alert: '$41.00 in 3 h on a key that spends $2.10 a day; first use of gpt-5.6-pro'. */
export function sayWhy(facts: readonly Fact[], wording: Wording = plainWording): string {
  const since = facts.find((fact) => fact.kind === 'spent')?.since;
  const said = facts.map((fact) => say(fact, wording));
  return [...said, ...(since === undefined ? [] : [`started ${wording.time(since)}`])].join('; ');
}

function say(fact: Fact, { money, time }: Wording): string {
  switch (fact.kind) {
    case 'spent':
      return `${money(fact.amount)} in ${span(fact.hours)} on a key that spends ${money(fact.usualDay)} a day`;
    case 'record':
      return `the most in ${span(fact.hours)} before was ${money(fact.before)}`;
    case 'new-model':
      return `first use of ${fact.model} (${money(fact.amount)} since ${time(fact.since)})`;
    case 'quiet-hours':
      return `${money(fact.amount)} at hours this key is normally quiet`;
    case 'never-pauses':
      return `spend in ${fact.busy} of ${fact.of} hours, at most ${fact.before} before`;
    case 'woke-up':
      return `silent for ${fact.silentDays} days before`;
    case 'recharges':
      return `${fact.count} automatic recharges in a day, at most ${fact.before} before`;
    case 'unwatched':
      return `found after ${fact.hours} h without a look`;
  }
}

const span = (hours: number): string => (hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`);
