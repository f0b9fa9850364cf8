import { describe, expect, test } from 'vitest';
import { csvPresets, presetOf } from '@/lib/economics/csv-presets';
import { csvRows } from '@/lib/economics/csv-rows';
import { importCharges } from '@/lib/economics/import-charges';

/** The first lines of each export: headings as they were published, amounts invented. */
const files: Record<string, { csv: string; sums: Record<string, number> | 'tokens' }> = {
  'OpenAI cost export': {
    csv: `start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,organization_id,organization_name
1759622400,1759708800,2025-10-05T00:00:00+00:00,2025-10-06T00:00:00+00:00,0.8958740000000000,usd,"gpt-5, input",p1,org-1,Personal
1759622400,1759708800,2025-10-05T00:00:00+00:00,2025-10-06T00:00:00+00:00,1.5e-05,usd,"gpt-5, output",p1,org-1,Personal
1759708800,1759795200,2025-10-06T00:00:00+00:00,2025-10-07T00:00:00+00:00,,,,,,
`,
    sums: { '2025-10-05 USD': 895_889_000 },
  },
  'OpenAI usage export': {
    csv: `start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,service_tier,input_tokens,output_tokens
1759622400,1759708800,2025-10-05T00:00:00+00:00,2025-10-06T00:00:00+00:00,p1,3,,,gpt-5,false,default,100,20
`,
    sums: 'tokens',
  },
  'Anthropic cost export': {
    csv: `usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type
2026-08-04,Claude Haiku 4.5,Default,one,message,≤ 200k,input_no_cache,0.05,0.05,token
2026-08-04,Claude Haiku 4.5,Default,one,message,≤ 200k,output,0.05,0.05,token
2026-08-05,Claude Haiku 4.5,Default,one,message,≤ 200k,output,0.11,0.11,token
`,
    sums: { '2026-08-04 USD': 100_000_000, '2026-08-05 USD': 110_000_000 },
  },
  'Anthropic usage export': {
    csv: `usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_output_tokens
2026-08-04,claude-haiku-4-5,one,Default,message,≤ 200k,100,20
`,
    sums: 'tokens',
  },
  'OpenRouter activity export': {
    csv: `generation_id,created_at,cost_total,cost_web_search,cost_cache,tokens_prompt,tokens_completion,model_permaslug,provider_name
gen-1,2026-06-28 03:46:57.713,0.0123,0,-0.001,10389,137,openai/gpt-oss-120b,one
gen-2,2026-06-28 23:59:59.999,0.0007,0,0,40,20,openai/gpt-oss-120b,one
`,
    sums: { '2026-06-28 USD': 13_000_000 },
  },
  'DeepSeek cost export': {
    csv: `user_id,start_time_iso,end_time_iso,model,wallet_type,cost,currency
u,2026-09-22T08:00:00Z,2026-09-22T09:00:00Z,deepseek-chat,topped_up,0.25,CNY
u,2026-09-22T09:00:00Z,2026-09-22T10:00:00Z,deepseek-chat,topped_up,0.25,CNY
`,
    sums: { '2026-09-22 CNY': 500_000_000 },
  },
  'DeepSeek amount export': {
    csv: `user_id,start_time_iso,end_time_iso,model,api_key_name,api_key,type,price,amount
u,2026-09-22T08:00:00Z,2026-09-22T09:00:00Z,deepseek-chat,one,sk-CANARY,output_tokens,0.000003,1200
`,
    sums: 'tokens',
  },
};

test('every preset has a file here', () => {
  expect(Object.keys(files)).toEqual(csvPresets.map(({ name }) => name));
});

describe.each(Object.entries(files))('%s', (name, { csv, sums }) => {
  test('is known by its headings, and by no other preset', () => {
    const headings = csvRows(csv)[0] ?? [];
    expect(csvPresets.filter((preset) => preset.headings.every((heading) => headings.includes(heading)))).toHaveLength(
      1,
    );
    expect(presetOf(headings)?.name).toBe(name);
  });

  test('is read to the billionth, or said to hold no money', () => {
    const reads = presetOf(csvRows(csv)[0] ?? [])?.reads;
    if (sums === 'tokens' || reads === undefined || reads === 'tokens') return expect(reads).toBe(sums);
    const charges = importCharges(csv, reads);
    const told: Record<string, number> = {};
    for (const { day, currency, nanos } of charges.ok ? charges.value : [])
      told[`${day} ${currency}`] = (told[`${day} ${currency}`] ?? 0) + nanos;
    expect(told).toEqual(sums);
  });
});

test('a line whose amount grew since the last export is the same line, other lines of its day are others', () => {
  const { csv } = files['Anthropic cost export'] ?? { csv: '' };
  const reads = presetOf(csvRows(csv)[0] ?? [])?.reads;
  if (reads === undefined || reads === 'tokens') throw new Error('no preset');
  const ids = (text: string) => {
    const read = importCharges(text, reads);
    return read.ok ? read.value.map(({ id }) => id) : [];
  };
  expect(ids(csv.replace(',output,0.11', ',output,0.19'))).toEqual(ids(csv));
  expect(new Set(ids(csv)).size).toBe(3);
});

test('a file nobody has told us of has no preset', () => {
  expect(presetOf(['date', 'amount'])).toBeUndefined();
});
