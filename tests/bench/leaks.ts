import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { scan } from '@/lib/leaks/scan';
import { referencePath } from '../fixtures/reference';
import { quantile, type Row, report, timed } from './report';

type Line = { text: string; label: number; ctxname?: string; spans?: { start: number; end: number }[] };
type Detect = (text: string) => Promise<{ start: number; end: number }[]>;

const lines: Line[] = gunzipSync(readFileSync(referencePath('corpora/leaks/dev.jsonl.gz')))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const secretlint: Detect = async (content) => {
  const config = { rules: [{ id: 'preset', rule: creator, options: {} }] };
  const found = await lintSource({
    source: { content, filePath: 'a.txt', ext: '.txt', contentType: 'text' },
    options: { config, noPhysicFilePath: true },
  });
  return found.messages.map(({ range: [start, end] }) => ({ start, end }));
};

const long = lines
  .filter((line) => line.ctxname === 'long')
  .map((line) => line.text)
  .join('\n');
const slices = (size: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => long.slice(at * size, (at + 1) * size));

type Measured = { recall: number; flagged: number; megabytes: number; small: number[]; large: number[] };

async function measure(detect: Detect): Promise<Measured> {
  let keys = 0;
  let hits = 0;
  let flagged = 0;
  let bytes = 0;
  const began = performance.now();
  for (const { text, label, spans = [] } of lines) {
    const found = await detect(text);
    bytes += text.length;
    if (label === 0 && found.length > 0) flagged++;
    keys += spans.length;
    hits += spans.filter((span) => found.some((one) => covers(one, span))).length;
  }
  const seconds = (performance.now() - began) / 1_000;
  return {
    recall: hits / keys,
    flagged: flagged / lines.filter((line) => line.label === 0).length,
    megabytes: bytes / 1e6 / seconds,
    small: await latencies(detect, slices(1_000, 400)),
    large: await latencies(detect, slices(100_000, 40)),
  };
}

type Span = { start: number; end: number };
const covers = (found: Span, span: Span): boolean =>
  Math.min(found.end, span.end) - Math.max(found.start, span.start) >= (span.end - span.start) / 2;

async function latencies(detect: Detect, texts: string[]): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const text of texts) {
      const began = performance.now();
      await detect(text);
      times.push(performance.now() - began);
    }
  }
  return times;
}

const HOSTILE: Record<string, string> = {
  'one letter': 'a',
  'token heads': 'eyJhbGciOiJIUzI1NiJ9.',
  'nested token heads': 'eyJ',
  'curl headers': 'curl -H "Authorization: Bearer ',
  'open quotes': '"abcdefghijklmnopqrst" + ',
  'key-like lines': 'abcdefgh12345678\n',
  'known prefixes': `sk-ant-api03-${'x1Y2z3'.repeat(5)}\n`,
  'keys without end': 'API_KEY=aB3dE5fG7hJ9kL1mN3pQ5rS ',
  'percent signs': '%41',
  'zero-width spaces': 'a\u200b',
  'base64 of text': 'T1BFTkFJIGtleSBpcyBoZXJlLCBhbGwgcGxhaW4gdGV4dA ',
  glue: `aB3dE5fG7hJ9kL1mN3"${' '.repeat(30)}+${' '.repeat(30)}"`,
};
const ours: Detect = async (text) => scan(text);
const us = await measure(ours);
const them = await measure(secretlint);
const beside = (what: string, figure: (of: Measured) => number, unit: string): Row => ({
  what,
  figure: `${figure(us).toFixed(2)} ${unit}`,
  beside: `secretlint ${figure(them).toFixed(2)} ${unit}`,
  ratio: figure(them) === 0 ? null : Number((figure(us) / figure(them)).toFixed(2)),
  goal: null,
});
const large = (share: number, goalMs: number): Row =>
  timed(`scanning 100 KB, p${share * 100}`, quantile(us.large, share), {
    beside: ['secretlint', quantile(them.large, share)],
    goalMs,
  });
report([
  beside('recall on the corpus', (of) => 100 * of.recall, '%'),
  beside('false positives on the corpus', (of) => 100 * of.flagged, '%'),
  beside('speed on the corpus', (of) => of.megabytes, 'MB/s'),
  timed('scanning 1 KB, p50', quantile(us.small, 0.5), { beside: ['secretlint', quantile(them.small, 0.5)] }),
  large(0.5, 1.5),
  large(0.95, 4),
]);

for (const [name, piece] of Object.entries(HOSTILE)) {
  const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
  const times = await latencies(ours, [text, text, text]);
  report([timed(`hostile 100 KB: ${name}, p50`, quantile(times, 0.5), { goalMs: 30 })]);
}
