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
const NAMED_ABOVE = [
  (key: string, name: string) => `env:\n  - name: ${name}_API_KEY\n    value: "${key}"\n`,
  (key: string, name: string) => `variable "${name.toLowerCase()}_api_key" {\n  default = "${key}"\n}\n`,
  (key: string) => `set_sensitive {\n  name  = "apiKey"\n  value = "${key}"\n}\n`,
  (key: string) => `{"name":"API_KEY","value":"${key}"}`,
  (key: string) => `api_key: |\n  ${key}\n`,
  (key: string, name: string) => `the ${name} api key\n\`\`\`\n${key}\n\`\`\``,
  (key: string) => `Authorization: Token ${key}`,
  (key: string) => `Voici ma clé API : ${key}`,
  (key: string) => `mi clave de API: ${key}`,
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

test('finds a key whose name stands a line above its value, or before the word API', () => {
  const random = seeded(78);
  for (const context of NAMED_ABOVE) {
    for (const shape of ['<a40>', '<h32>', 'qx_<a48>', '<b44>']) {
      const text = context(sampleShape(shape, random), 'ACME');
      expect(scan(text), text).toHaveLength(1);
    }
  }
});

test('a random body without digits behind a prefix is no name', () => {
  const body = sampleShape('<L34>', seeded(79));
  expect(scan(`QX_TOKEN=qx_${body}`)).toHaveLength(1);
  expect(scan('QX_TOKEN=authentication_configuration_internationalization')).toEqual([]);
});

test('a value whose own line or the line above names another thing is left alone', () => {
  const hash = sampleShape('<h64>', seeded(80));
  for (const text of [
    `- name: COMMIT_SHA\n  value: "${hash}"\n`,
    `{"name":"cache_key","value":"${hash}"}`,
    `api_key: null\nvalue: "${hash}"\n`,
  ])
    expect(scan(text), text).toEqual([]);
});
