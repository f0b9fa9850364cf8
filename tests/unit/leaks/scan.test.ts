import { describe, expect, test } from 'vitest';
import { scan } from '@/lib/leaks/scan';
import { sampleShape, seeded } from './sample';

const random = seeded(20261124);
const groq = (): string => sampleShape('gsk_<a52>', random);
const found = (text: string): string[] => scan(text).map((one) => text.slice(one.start, one.end));

describe('where keys stand', () => {
  test.each(['.', ')', ',', '&', '?', '|', '*', '<', ':', '。', '，', '」', '\\n', '"', "'", ';', '%22', '&quot;'])(
    'a key may be followed by %s',
    (next) => {
      const key = groq();
      expect(found(`here: ${key}${next} and more`)).toEqual([key]);
    },
  );

  test('a key after an escaped line end inside a string begins after the escape', () => {
    const key = groq();
    expect(found(`"A=1\\n${key}\\nB=2"`)).toEqual([key]);
  });

  test('markdown emphasis around a key is no part of it', () => {
    const key = groq();
    expect(found(`__${key}__`)).toEqual([key]);
  });

  test('several keys in one text are found in their order', () => {
    const keys = [groq(), groq(), groq()];
    expect(found(keys.join('\n\n'))).toEqual(keys);
  });
});

describe('disguises', () => {
  const key = groq();
  const split = (by: string): string => `key ${key.slice(0, 20)}${by}${key.slice(20, 41)}${by}${key.slice(41)} end`;

  test.each([
    ['zero-width spaces', '\u200b'],
    ['soft hyphens', '\u00ad'],
    ['byte-order marks', '\ufeff'],
    ['quotes and a plus sign', '" + "'],
    ['quotes, a plus sign and a line end', "' +\n    '"],
    ['line ends', '\n'],
    ['line ends with carriage returns', '\r\n'],
    ['continued lines', '\\\n'],
    ['optional breaks', '<wbr>'],
  ])('split by %s', (_, by) => {
    const text = split(by);
    expect(found(text)).toEqual([text.slice(4, -4)]);
  });

  test('percent-encoded, as a whole', () => {
    const encoded = [...key].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
    expect(found(`https://x.test/?q=${encoded}&b=1`)).toEqual([encoded]);
  });

  test('as HTML entities', () => {
    const encoded = key.replace('_', '&#95;');
    expect(found(`<code>${encoded}</code>`)).toEqual([encoded]);
  });

  test('a whole .env in base64 is one finding over all of it', () => {
    const encoded = btoa(`NODE_ENV=production\nGROQ_API_KEY=${key}\nPORT=3000\n`);
    expect(found(`data:\n  env: ${encoded}\n`).map((text) => text.replace(/=+$/, ''))).toEqual([
      encoded.replace(/=+$/, ''),
    ]);
    expect(scan(encoded)[0]?.provider).toBe('groq');
  });
});

describe('whose key it is', () => {
  const hex = sampleShape('sk-<h32>', random);

  test('a shape that two providers share names both', () => {
    expect(scan(hex)[0]?.provider).toEqual(['dashscope', 'deepseek']);
  });

  test('words around it decide between them', () => {
    expect(scan(`DEEPSEEK_API_KEY=${hex}`)[0]?.provider).toBe('deepseek');
    expect(scan(`my qwen key: ${hex}`)[0]?.provider).toBe('dashscope');
  });

  test('the longer prefix wins, and its wrong length does not make it another provider', () => {
    const cut = sampleShape('sk-or-v1-<h42>', random);
    expect(scan(cut)[0]?.provider).toBe('openrouter');
  });
});

describe('silence', () => {
  test.each([
    ['GitHub-shaped with a wrong checksum', sampleShape('GITHUB_TOKEN=ghp_<a36>', random)],
    ['Firebase configuration', sampleShape('{ apiKey: "AIza<u35>", authDomain: "a.firebaseapp.com" }', random)],
    ['a page token', sampleShape('nextPageToken: "<u60>"', random)],
    ['a cache key', sampleShape('cacheKey: "<h40>"', random)],
    ['a session cookie', sampleShape('Set-Cookie: sid=<a32>; Path=/', random)],
    ['a commit', sampleShape('the key change is commit <h40>', random)],
    ['a nonce alphabet', 'key = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict"'],
    ['an integrity hash', sampleShape('"integrity": "sha512-<b86>=="', random)],
    ['a wallet', sampleShape('send it to 0x<h40>, my key is safe', random)],
    ['variables', 'const apiKey = process.env.MY_SERVICE_PRODUCTION_API_KEY;'],
  ])('%s', (_, text) => {
    expect(scan(text)).toEqual([]);
  });
});
