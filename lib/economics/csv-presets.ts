import type { Source } from '@/lib/core/source';
import type { ColumnMap } from './import-charges';

/** A provider's own export that is known by its headings: how its columns are to be read, or that it holds no money at all. */
export type CsvPreset = {
  /** What the file is called for people. */
  name: string;
  /** Headings that together only this file has. */
  headings: readonly string[];
  reads: ColumnMap | 'tokens';
  source: Source;
};

/** The preset of a file with these headings; `undefined` where nobody has told us of such a file. */
export const presetOf = (headings: readonly string[]): CsvPreset | undefined =>
  csvPresets.find((preset) => preset.headings.every((heading) => headings.includes(heading)));

const dollars = { currency: 'USD', dayOrder: 'iso', decimalComma: false } as const;

/** Exports of providers' own pages, each as somebody published its first lines; the user sees and can change how they are read. */
export const csvPresets: readonly CsvPreset[] = [
  {
    name: 'OpenAI cost export',
    headings: ['start_time_iso', 'amount_value', 'amount_currency', 'line_item'],
    reads: {
      ...{ day: 'start_time_iso', amount: 'amount_value', currencyColumn: 'amount_currency', description: 'line_item' },
      ...dollars,
      // a day on which nothing was spent stands there without an amount
      skipEmpty: true,
      sameBy: ['start_time_iso', 'line_item', 'project_id'],
    },
    source: { docs: 'https://platform.openai.com/usage', checked: '2026-11-25', confidence: 'medium' },
  },
  {
    name: 'OpenAI usage export',
    headings: ['start_time_iso', 'num_model_requests', 'input_tokens'],
    reads: 'tokens',
    source: { docs: 'https://platform.openai.com/usage', checked: '2026-11-25', confidence: 'medium' },
  },
  {
    name: 'Anthropic cost export',
    headings: ['usage_date_utc', 'token_type', 'cost_usd'],
    reads: {
      ...{ day: 'usage_date_utc', amount: 'cost_usd', description: 'model', ...dollars },
      // not by key and workspace: their names would be stored
      sameBy: ['model', 'usage_type', 'context_window', 'token_type', 'cost_type', 'inference_geo', 'speed'],
    },
    source: { docs: 'https://platform.claude.com/cost', checked: '2026-11-25', confidence: 'medium' },
  },
  {
    name: 'Anthropic usage export',
    headings: ['usage_date_utc', 'model_version', 'usage_output_tokens'],
    reads: 'tokens',
    source: { docs: 'https://platform.claude.com/usage', checked: '2026-11-25', confidence: 'medium' },
  },
  {
    name: 'OpenRouter activity export',
    headings: ['generation_id', 'created_at', 'cost_total', 'model_permaslug'],
    reads: {
      ...{ day: 'created_at', amount: 'cost_total', description: 'model_permaslug', reference: 'generation_id' },
      ...dollars,
    },
    source: {
      docs: 'https://openrouter.ai/docs/cookbook/administration/activity-export',
      checked: '2026-11-25',
      confidence: 'medium',
    },
  },
  {
    name: 'DeepSeek cost export',
    headings: ['start_time_iso', 'wallet_type', 'cost', 'currency'],
    reads: {
      ...{ day: 'start_time_iso', amount: 'cost', currencyColumn: 'currency', description: 'model' },
      ...{ currency: 'CNY', dayOrder: 'iso', decimalComma: false },
      sameBy: ['start_time_iso', 'model', 'wallet_type', 'currency'],
    },
    source: { docs: 'https://platform.deepseek.com/usage', checked: '2026-11-25', confidence: 'medium' },
  },
  {
    name: 'DeepSeek amount export',
    headings: ['start_time_iso', 'api_key_name', 'type', 'amount'],
    reads: 'tokens',
    source: { docs: 'https://platform.deepseek.com/usage', checked: '2026-11-25', confidence: 'medium' },
  },
];
