import { expect, test } from 'vitest';
import { epochMs } from '@/lib/core/units';
import { otlpJson } from '@/lib/export/otlp-json';
import type { Sample } from '@/lib/export/push-cursor';
import { providers } from '@/lib/providers/registry';

/** How a field is written in JSON: a scalar's form, a message by its name, or a list of either. */
type Field = string | readonly [string];
type Message = { fields: Record<string, Field>; oneOf?: readonly string[]; needs?: readonly string[] };

/**
 * The messages a metrics request is made of, with all their fields, as the JSON encoding names them.
 * Source: https://github.com/open-telemetry/opentelemetry-proto/tree/main/opentelemetry/proto, release 1.x, checked 2026-11-25.
 */
const MESSAGES: Record<string, Message> = {
  ExportMetricsServiceRequest: { fields: { resourceMetrics: ['ResourceMetrics'] } },
  ResourceMetrics: { fields: { resource: 'Resource', scopeMetrics: ['ScopeMetrics'], schemaUrl: 'string' } },
  Resource: { fields: { attributes: ['KeyValue'], droppedAttributesCount: 'uint32', entityRefs: ['EntityRef'] } },
  ScopeMetrics: { fields: { scope: 'InstrumentationScope', metrics: ['Metric'], schemaUrl: 'string' } },
  InstrumentationScope: {
    fields: { name: 'string', version: 'string', attributes: ['KeyValue'], droppedAttributesCount: 'uint32' },
  },
  Metric: {
    fields: {
      name: 'string',
      description: 'string',
      unit: 'string',
      metadata: ['KeyValue'],
      sum: 'Sum',
      gauge: 'Gauge',
    },
    oneOf: ['sum', 'gauge'],
    needs: ['name'],
  },
  Sum: {
    fields: { dataPoints: ['NumberDataPoint'], aggregationTemporality: 'AggregationTemporality', isMonotonic: 'bool' },
    // unspecified, which the proto says must not be used, is what a missing one means
    needs: ['aggregationTemporality', 'dataPoints'],
  },
  NumberDataPoint: {
    fields: {
      ...{ attributes: ['KeyValue'], startTimeUnixNano: 'fixed64', timeUnixNano: 'fixed64', asDouble: 'double' },
      ...{ asInt: 'sfixed64', exemplars: ['Exemplar'], flags: 'uint32' },
    },
    oneOf: ['asDouble', 'asInt'],
    // required by the proto's comments; a start is optional but what a cumulative sum is counted from
    needs: ['timeUnixNano', 'startTimeUnixNano'],
  },
  KeyValue: { fields: { key: 'string', value: 'AnyValue' }, needs: ['key', 'value'] },
  AnyValue: {
    fields: { stringValue: 'string', boolValue: 'bool', intValue: 'int64', doubleValue: 'double' },
    oneOf: ['stringValue', 'boolValue', 'intValue', 'doubleValue'],
  },
};

const SCALARS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string' && value.isWellFormed(),
  bool: (value) => typeof value === 'boolean',
  double: (value) => typeof value === 'number' && Number.isFinite(value),
  uint32: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32,
  fixed64: (value) => typeof value === 'string' && /^\d+$/.test(value) && BigInt(value) < 2n ** 64n,
  sfixed64: (value) =>
    typeof value === 'string' && /^-?\d+$/.test(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value),
  // the number, never its name
  AggregationTemporality: (value) => value === 1 || value === 2,
};

/** Everything in a value that its message does not allow, as paths. */
function faults(value: unknown, type: string, path: string): string[] {
  const scalar = SCALARS[type];
  if (scalar) return scalar(value) ? [] : [`${path} is no ${type}`];
  const message = MESSAGES[type];
  if (!message || typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no ${type}`];
  const has = Object.keys(value);
  const unset = (message.needs ?? []).filter((name) => !has.includes(name)).map((name) => `${path}.${name} is missing`);
  const chosen = message.oneOf?.filter((name) => has.includes(name)).length ?? 1;
  const inside = Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const field = message.fields[name];
    if (field === undefined) return [`${path}.${name} is no field of ${type}`];
    if (typeof field === 'string') return faults(part, field, `${path}.${name}`);
    if (!Array.isArray(part)) return [`${path}.${name} is no list`];
    return part.flatMap((item, index) => faults(item, field[0], `${path}.${name}.${index}`));
  });
  return [...unset, ...(chosen === 1 ? [] : [`${path} has ${chosen} values`]), ...inside];
}

const series = { provider: 'openai', keyAlias: 'shop', model: 'gpt-5' };
const at = epochMs(1_767_312_000_000);
const since = epochMs(1_767_225_600_000);
const samples: Sample[] = [
  ...(['in', 'cacheRead', 'cacheWrite', 'out'] as const).map(
    (meter): Sample => ({
      series: { ...series, counts: 'tokens', meter },
      at,
      totals: { up: 9_007_199_254_740_991, down: 0 },
    }),
  ),
  { series: { ...series, counts: 'cost', currency: 'USD' }, at, totals: { up: 12_345_678_901, down: 345_678_901 } },
  { series: { ...series, keyAlias: '\ud800 "half"', counts: 'cost', currency: 'INR' }, at, totals: { up: 0, down: 5 } },
];
const read = (given: readonly Sample[]): unknown => JSON.parse(otlpJson(given, since));

test('every field is one of the proto, in the form its JSON encoding asks', () => {
  expect(faults(read(samples), 'ExportMetricsServiceRequest', '')).toEqual([]);
});

test.each([
  ['a name for the temporality', { aggregationTemporality: 'AGGREGATION_TEMPORALITY_CUMULATIVE', dataPoints: [] }],
  ['the field’s name in the proto', { aggregation_temporality: 2, aggregationTemporality: 2, dataPoints: [] }],
  [
    'a time as a number',
    { aggregationTemporality: 2, dataPoints: [{ timeUnixNano: 1, startTimeUnixNano: '1', asInt: '1' }] },
  ],
  [
    'a count as a number',
    { aggregationTemporality: 2, dataPoints: [{ timeUnixNano: '1', startTimeUnixNano: '1', asInt: 1 }] },
  ],
  ['no value', { aggregationTemporality: 2, dataPoints: [{ timeUnixNano: '1', startTimeUnixNano: '1' }] }],
])('the check sees %s', (_, sum) => {
  expect(faults(sum, 'Sum', '')).toHaveLength(1);
});

test('sums count from their start to the end of their day, in nanoseconds, and may fall', () => {
  expect(read(samples.slice(0, 1))).toEqual({
    resourceMetrics: [
      {
        resource: { attributes: [{ key: 'service.name', value: { stringValue: 'ringfence' } }] },
        scopeMetrics: [
          {
            scope: { name: 'ringfence' },
            metrics: [
              {
                name: 'byok.usage.tokens',
                unit: '{token}',
                description: 'Tokens used, as the provider reports them.',
                sum: {
                  aggregationTemporality: 2,
                  isMonotonic: false,
                  dataPoints: [
                    {
                      attributes: [
                        { key: 'gen_ai.provider.name', value: { stringValue: 'openai' } },
                        { key: 'gen_ai.request.model', value: { stringValue: 'gpt-5' } },
                        { key: 'byok.key.alias', value: { stringValue: 'shop' } },
                        { key: 'gen_ai.token.type', value: { stringValue: 'input' } },
                        { key: 'byok.token.kind', value: { stringValue: 'uncached' } },
                      ],
                      startTimeUnixNano: '1767225600000000000',
                      timeUnixNano: '1767312000000000000',
                      asInt: '9007199254740991',
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('our providers go by the names the convention gives them, no two by one', () => {
  const named = new Map(
    providers.map(({ id }) => {
      const body = otlpJson(
        [{ series: { ...series, provider: id, counts: 'cost', currency: 'USD' }, at, totals: { up: 1, down: 0 } }],
        since,
      );
      return [id, /"gen_ai\.provider\.name","value":\{"stringValue":"([^"]+)"/.exec(body)?.[1]] as const;
    }),
  );
  expect(new Set(named.values()).size).toBe(providers.length);
  expect(
    ['google-gemini', 'mistral', 'xai', 'aws-bedrock', 'azure-openai', 'deepseek'].map((id) => named.get(id)),
  ).toEqual(['gcp.gemini', 'mistral_ai', 'x_ai', 'aws.bedrock', 'azure.ai.openai', 'deepseek']);
});
