import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { scan } from '@/lib/leaks/scan';
import { referencePath } from '../fixtures/reference';

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

async function measure(name: string, detect: Detect): Promise<Record<string, string | number>> {
  let keys = 0;
  let hits = 0;
  let flagged = 0;
  let bytes = 0;
  const began = performance.now();
  for (const { text, label, spans = [] } of lines) {
    const found = await detect(text);
    bytes += text.length;
    if (label === 0 && found.length > 0) flagged++;
    for (const span of spans) {
      keys++;
      if (
        found.some(
          (one) => Math.min(one.end, span.end) - Math.max(one.start, span.start) >= (span.end - span.start) / 2,
        )
      )
        hits++;
    }
  }
  const seconds = (performance.now() - began) / 1_000;
  return {
    what: name,
    'recall %': percent(hits / keys),
    'false positives %': percent(flagged / lines.filter((line) => line.label === 0).length),
    'MB/s': Number((bytes / 1e6 / seconds).toFixed(1)),
    '1 KB p50/p95 ms': await latency(detect, slices(1_000, 400)),
    '100 KB p50/p95 ms': await latency(detect, slices(100_000, 40)),
  };
}

async function latency(detect: Detect, texts: string[]): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const text of texts) {
      const began = performance.now();
      await detect(text);
      times.push(performance.now() - began);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  return `${at(0.5)} / ${at(0.95)}`;
}

const percent = (share: number): number => Number((100 * share).toFixed(2));

console.table([await measure('ringfence', async (text) => scan(text)), await measure('secretlint', secretlint)]);

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
const rows = [];
for (const [name, piece] of Object.entries(HOSTILE)) {
  const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
  rows.push({
    'hostile 100 KB': name,
    'ringfence p50/p95 ms': await latency(async (given) => scan(given), [text, text, text]),
  });
}
console.table(rows);
