import { expect, test } from 'vitest';
import { scan } from '@/lib/leaks/scan';
import { sampleShape, seeded } from './sample';

// Families that do not exist, in contexts written for this test: they measure the generic rules, which know no provider.
const SHAPES = [
  'acme_sk_<a32>',
  'zorb-live-<a40>',
  'qx_<a48>',
  'nimbus_api_<u43>',
  'vlt-<h64>',
  'ftl_pat_<a36>',
  '<a40>',
  '<h32>',
  '<l36>',
  '<uuid>',
  'kvk_prod_<u32>',
  '<u43>',
  'tok_<a24>_<a32>',
  'Zephyr-<a44>',
  '<h32>.<a24>',
  'ml0_<t52>',
  '<U32>',
  'hyp-v2-<u56>',
  'brx<h48>',
  '<b44>',
];
const NAMES = ['ACME', 'ZORB', 'QUIXOTE', 'NIMBUS', 'VALET', 'FUTILE'];
const CONTEXTS = [
  (key: string, name: string) => `${name}_API_KEY=${key}`,
  (key: string, name: string) => `export ${name}_TOKEN="${key}"\n`,
  (key: string, name: string) => `my key for ${name.toLowerCase()} is ${key}, please debug`,
  (key: string, name: string) => `curl -H 'Authorization: Bearer ${key}' https://api.${name.toLowerCase()}.dev/v2`,
  (key: string, name: string) => `{"service":"${name.toLowerCase()}","apiKey":"${key}"}`,
  (key: string, name: string) => `new ${name}({ secretKey: '${key}' })`,
  (key: string) => `请帮我看看，API密钥：${key}。`,
  (key: string, name: string) => `La clave de API de ${name} es ${key}.`,
  (key: string, name: string) => `  api_key: ${key}  # ${name}\n`,
  (key: string, name: string) => `https://${name.toLowerCase()}.dev/run?api_key=${key}&x=1`,
];

test('finds at least 60 % of every invented family, and 85 % of all', () => {
  const random = seeded(77);
  let all = 0;
  for (const shape of SHAPES) {
    let hits = 0;
    for (const [at, context] of CONTEXTS.entries()) {
      const key = sampleShape(shape, random);
      const text = context(key, NAMES[at % NAMES.length] ?? '');
      const start = text.indexOf(key);
      if (scan(text).some((one) => one.start <= start && one.end >= start + key.length)) hits++;
    }
    expect(hits / CONTEXTS.length, shape).toBeGreaterThanOrEqual(0.6);
    all += hits;
  }
  expect(all / (SHAPES.length * CONTEXTS.length)).toBeGreaterThanOrEqual(0.85);
});
