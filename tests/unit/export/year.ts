import { nanos } from '@/lib/core/units';
import { exact, multiply } from '@/lib/economics/exact';
import { toNanos } from '@/lib/economics/exact-print';
import type { FocusCharge } from '@/lib/export/focus-charge';
import type { MeterType, UsageRow } from '@/lib/export/usage-row';

const PROVIDERS = [
  { id: 'openai', name: 'OpenAI', publishers: { 'gpt-5.6': 'OpenAI', 'gpt-5.6-mini': 'OpenAI' }, currency: 'USD' },
  {
    id: 'openrouter',
    name: 'OpenRouter',
    publishers: { 'anthropic/claude-opus-5': 'Anthropic', 'z-ai/glm-5.3': 'Z.ai' },
    currency: 'USD',
  },
  { id: 'deepseek', name: 'DeepSeek', publishers: { 'deepseek-chat': 'DeepSeek' }, currency: 'CNY' },
];
const METERS: MeterType[] = ['in', 'cacheRead', 'cacheWrite', 'out', 'other'];
const ALIASES = ['shop', 'büro "Köln"', '=HYPERLINK("http://x.example")', 'проект, два'];

/** Whole numbers that look random and are the same in every run (xorshift). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.abs(state) % below;
  };
}

const dayAt = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);

/** A year of usage: listed prices and none, zero tokens, single tokens, corrections, hours of one day, names of every kind. */
export function yearOfUsage(days = 365): UsageRow[] {
  const roll = dice(20261124);
  const rows: UsageRow[] = [];
  for (let index = 0; index < days; index++) {
    for (const provider of PROVIDERS) {
      for (const [model, publisher] of Object.entries(provider.publishers)) {
        for (const meter of METERS)
          if (roll(4) > 0) rows.push(usage({ provider, model, publisher, meter, day: dayAt(index) }, roll));
      }
    }
  }
  return rows;
}

type What = { provider: (typeof PROVIDERS)[number]; model: string; publisher: string; meter: MeterType; day: string };

function usage(what: What, roll: (below: number) => number): UsageRow {
  const tokens = what.meter === 'other' ? 0 : roll(10) === 0 ? roll(3) : roll(40_000_000);
  const listed = roll(3) > 0 ? exact(`${roll(30)}.${roll(1000)}`) : undefined;
  const listCost = listed
    ? toNanos(multiply(listed, { n: BigInt(tokens), d: 1_000_000n }))
    : nanos(roll(90_000_000_000));
  const refund = roll(60) === 0;
  const alias = ALIASES[roll(ALIASES.length)] ?? 'shop';
  return {
    day: what.day,
    provider: { id: what.provider.id, name: what.provider.name },
    publisher: what.publisher,
    account: { id: `acct-${what.provider.id}`, name: `Team of ${what.provider.name}` },
    key: { id: `key-${alias.length}`, alias },
    ...(roll(2) === 0 ? { site: 'bolt.new', project: 'Lädchen' } : {}),
    model: what.model,
    meter: what.meter,
    tokens,
    cost: { nanos: refund ? nanos(-1 - roll(9_999_999)) : listCost, currency: what.provider.currency },
    ...(listed ? { listPerMillion: listed } : {}),
    provenance: roll(2) === 0 ? 'billed' : 'computed',
    ...(what.day < '2026-11-01' ? { invoiceId: `INV-${what.provider.id}-${what.day.slice(0, 7)}` } : {}),
  };
}

/** Twelve months of a plan, packs and what they were used for, tax, a voucher and a correction. */
export function yearOfCharges(): FocusCharge[] {
  const party = { issuer: 'Lovable', publisher: 'Lovable', account: { id: 'lov-1', name: 'Büro' }, currency: 'USD' };
  const indian = { ...party, issuer: 'Bolt', publisher: 'StackBlitz', currency: 'INR', invoiceId: 'B-7' };
  return Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-03`).flatMap((day) => [
    { party, day, product: 'Pro 100', kind: 'plan-fee', amount: nanos(25_000_000_000) } as const,
    { party, day, product: 'Pack of 70', kind: 'credit-pack', amount: nanos(20_000_000_000), credits: 70 } as const,
    { party, day, product: 'Pack of 70', kind: 'credit-use', amount: nanos(8_571_428_571), credits: 30 } as const,
    { party, day, product: 'Template', kind: 'one-off', amount: nanos(9_990_000_001) } as const,
    { party: indian, day, product: 'IGST 18 %', kind: 'tax', amount: nanos(318_600_000_000) } as const,
    { party, day, product: 'Top-up bonus', kind: 'credit', amount: nanos(-2_000_000_000) } as const,
    { party, day, product: 'restated by the provider', kind: 'correction', amount: nanos(-123_456_789) } as const,
  ]);
}
