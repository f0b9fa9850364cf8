import type { EpochMs } from '@/lib/core/units';
import type { Sample, Series } from './push-cursor';
import type { MeterType } from './usage-row';

/**
 * Samples as an OTLP/HTTP JSON body for `/v1/metrics` of an OpenTelemetry Collector: two sums of our own, cumulative and allowed to
 * fall, because a poller knows totals and providers restate them. Not `gen_ai.client.token.usage`: that is a histogram of single
 * operations, which nobody here has seen. Carries the name a user gave a key, never the key nor anything derived from it.
 *
 * Sources: https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding and
 * https://github.com/open-telemetry/semantic-conventions-genai, checked 2026-11-23.
 */
export function otlpJson(samples: readonly Sample[], since: EpochMs | undefined): string {
  const sums = [
    {
      counts: 'tokens',
      name: 'byok.usage.tokens',
      unit: '{token}',
      description: 'Tokens used, as the provider reports them.',
    },
    {
      counts: 'cost',
      name: 'byok.usage.cost',
      unit: '{currency}',
      description: 'Money spent, in the currency it is billed in.',
    },
  ] as const;
  const metrics = sums.map(({ counts, ...metric }) => ({
    ...metric,
    sum: {
      aggregationTemporality: CUMULATIVE,
      isMonotonic: false,
      dataPoints: samples.filter((sample) => sample.series.counts === counts).map((sample) => point(sample, since)),
    },
  }));
  return JSON.stringify({
    resourceMetrics: [
      {
        resource: { attributes: [text('service.name', 'ringfence')] },
        scopeMetrics: [
          { scope: { name: 'ringfence' }, metrics: metrics.filter((metric) => metric.sum.dataPoints.length > 0) },
        ],
      },
    ],
  });
}

const CUMULATIVE = 2;

// 64-bit integers are strings in OTLP's JSON
const unixNano = (at: EpochMs): string => `${at}000000`;

function point({ series, at, totals }: Sample, since: EpochMs | undefined) {
  const total = totals.up - totals.down;
  return {
    attributes: attributesOf(series),
    startTimeUnixNano: unixNano(since ?? at),
    timeUnixNano: unixNano(at),
    ...(series.counts === 'tokens' ? { asInt: String(total) } : { asDouble: total / 1_000_000_000 }),
  };
}

function attributesOf(series: Series) {
  const shared = [
    text('gen_ai.provider.name', WELL_KNOWN[series.provider] ?? series.provider),
    text('gen_ai.request.model', series.model),
    text('byok.key.alias', series.keyAlias),
  ];
  if (series.counts === 'cost') return [...shared, text('byok.currency', series.currency)];
  const [type, kind] = TYPES[series.meter];
  return [...shared, text('gen_ai.token.type', type), text('byok.token.kind', kind)];
}

/** The convention knows input and output; what kind of input stands beside it. */
const TYPES: Record<MeterType, [type: string, kind: string]> = {
  in: ['input', 'uncached'],
  cacheRead: ['input', 'cache_read'],
  cacheWrite: ['input', 'cache_write'],
  out: ['output', 'output'],
  other: ['other', 'other'],
};

/** Names the convention gives to providers we call otherwise. */
const WELL_KNOWN: Readonly<Record<string, string>> = {
  'google-gemini': 'gcp.gemini',
  mistral: 'mistral_ai',
  xai: 'x_ai',
  'aws-bedrock': 'aws.bedrock',
  'azure-openai': 'azure.ai.openai',
};

// half a surrogate is no Unicode text, and a receiver would refuse all of the body for it
const text = (key: string, value: string) => ({ key, value: { stringValue: value.toWellFormed() } });
