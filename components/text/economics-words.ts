import { currencyDecimals } from '@/lib/economics/currency-decimals';
import { absolute, compare, type Exact, exact } from '@/lib/economics/exact';
import { toFixed, toNanos } from '@/lib/economics/exact-print';
import type { Verdict } from '@/lib/economics/verdict';
import type { Segment } from '@/lib/economics/winners';
import { formatCount, formatMoney } from './money-text';

/** An exact amount as money; an en dash where it is not known. Past what a stored amount can hold, in whole units. */
export function exactMoney(value: Exact | undefined, currency: string): string {
  if (!value) return '–';
  if (compare(absolute(value), STORABLE) > 0) return printedMoney(value, currency);
  return formatMoney(toNanos(value), currency);
}

/** An amount as a bill prints it: rounded half to even, with exactly the places of its currency. */
export function printedMoney(value: Exact, currency: string): string {
  const text = toFixed(value, currencyDecimals(currency));
  if (!/^[A-Z]{3}$/.test(currency)) return `${text} ${currency}`;
  // exact to the cent up to 90 billion units, which is more than anybody's month
  return new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(Number(text));
}

/** 'At your last 30 days BYOK costs ≈ $31.20, Pro 200 would cost $50.00 (2 packs).' */
export function verdictSentence(
  verdict: Verdict,
  told: { when: string; plan: string; currency: string; sign: string },
) {
  const own = `${told.when} BYOK costs ${told.sign}${exactMoney(verdict.byok, told.currency)}`;
  if (!verdict.plan) return `${own}; ${told.plan} cannot serve that many messages.`;
  const packs = verdict.plan.packs > 0n ? ` with ${packWords(verdict.plan.packs)}` : '';
  const tier = verdict.plan.tier && verdict.plan.tier !== told.plan ? ` (${verdict.plan.tier}${packs})` : packs;
  return `${own}, ${told.plan} would cost ${told.sign}${exactMoney(verdict.plan.total, told.currency)}${tier}.`;
}

/**
 * Every stretch of volumes in a sentence: 'Below 74 messages a month the plan is cheaper.' `serves` tells whether the plan can be had at a
 * volume at all: where it cannot, BYOK wins without being cheaper.
 */
export function segmentSentences(
  segments: readonly Segment[],
  serves: (messages: number) => boolean = () => true,
): string[] {
  return segments.map((segment, index) => {
    const first = index === 0;
    const last = index === segments.length - 1;
    const [from, to] = [formatCount(segment.from), formatCount(segment.to)];
    const who =
      segment.winner === 'byok' && !serves(segment.to) ? 'the plan cannot serve them' : winnerWords[segment.winner];
    if (first && last) return `At every volume up to ${to} messages a month ${who}.`;
    if (first) return `Below ${formatCount(segment.to + 1)} messages a month ${who}.`;
    if (last) return `From ${from} messages a month on ${who} (looked at up to ${to}).`;
    return segment.from === segment.to
      ? `At ${from} messages a month ${who}.`
      : `From ${from} to ${to} messages a month ${who}.`;
  });
}

const winnerWords: Record<Segment['winner'], string> = {
  byok: 'BYOK is cheaper',
  plan: 'the plan is cheaper',
  tie: 'both cost the same',
};

const STORABLE = exact(9_000_000);

const packWords = (packs: bigint): string => (packs === 1n ? '1 pack' : `${formatCount(Number(packs))} packs`);
