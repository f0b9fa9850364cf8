import type { EpochMs, Nanos } from '@/lib/core/units';
import { exactRatio } from '@/lib/economics/exact';
import { toDecimal } from '@/lib/economics/exact-print';
import type { Sample, Series } from './push-cursor';

/**
 * Samples in the Prometheus text format with their times, for an import endpoint such as VictoriaMetrics' `/api/v1/import/prometheus`.
 *
 * `byok_usage_tokens_total` and `byok_usage_cost_<currency>_total` only rise, as counters must; what later corrections took back
 * stands in `…_restated_total`, and the true total is the difference.
 * Source: https://prometheus.io/docs/instrumenting/exposition_formats/, checked 2026-11-23.
 */
export function prometheusText(samples: readonly Sample[]): string {
  // the second one is written at zero too: a difference with a missing series is no difference but nothing at all
  const lines = samples.flatMap(({ series, at, totals }) => [
    line(nameOf(series, 'total'), labelsOf(series), printed(series, totals.up), at),
    line(nameOf(series, 'restated_total'), labelsOf(series), printed(series, totals.down), at),
  ]);
  return lines.join('');
}

/** What is true now rather than summed up: balances, budgets, when a provider last answered. */
export type Gauges = {
  balances: readonly { provider: string; account: string; nanos: Nanos; currency: string }[];
  /** Spent divided by budget; 1 is exactly used up. */
  budgets: readonly { name: string; spent: Nanos; budget: Nanos }[];
  lastSuccess: readonly { provider: string; account: string; at: EpochMs }[];
};

/** The gauges in the Prometheus text format, all at one time. A budget of zero has no ratio and is left out. */
export function prometheusGauges(gauges: Gauges, at: EpochMs): string {
  const balances = gauges.balances.map(({ provider, account, nanos, currency }) =>
    line(`byok_balance_${unit(currency)}`, { provider, account }, decimal(nanos), at),
  );
  const budgets = gauges.budgets
    .filter(({ budget }) => budget > 0)
    .map(({ name, spent, budget }) => line('byok_budget_ratio', { budget: name }, String(spent / budget), at));
  const successes = gauges.lastSuccess.map((success) =>
    line(
      'byok_last_success_timestamp_seconds',
      { provider: success.provider, account: success.account },
      String(success.at / 1000),
      at,
    ),
  );
  return [...balances, ...budgets, ...successes].join('');
}

function nameOf(series: Series, suffix: string): string {
  return series.counts === 'tokens'
    ? `byok_usage_tokens_${suffix}`
    : `byok_usage_cost_${unit(series.currency)}_${suffix}`;
}

function labelsOf(series: Series): Record<string, string> {
  const { provider, keyAlias, model } = series;
  const labels = { provider, key_alias: keyAlias, model };
  return series.counts === 'tokens' ? { ...labels, token_type: TYPES[series.meter] } : labels;
}

const TYPES = { in: 'input', cacheRead: 'cache_read', cacheWrite: 'cache_write', out: 'output', other: 'other' };

const unit = (currency: string): string => currency.toLowerCase().replace(/[^a-z0-9]/g, '_');

const printed = (series: Series, value: number): string =>
  series.counts === 'tokens' ? String(value) : decimal(value);

const decimal = (billionths: number): string => toDecimal(exactRatio(BigInt(billionths), 1_000_000_000n)) ?? '0';

function line(name: string, labels: Record<string, string>, value: string, at: EpochMs): string {
  const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(/\r?\n/g, '\\n');
  const list = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}{${list.join(',')}} ${value} ${at}\n`;
}
