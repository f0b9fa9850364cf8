import { describe, expect, test } from 'vitest';
import { keyKinds } from '@/lib/leaks/key-kind';
import { families } from '@/lib/leaks/registry';
import { providers } from '@/lib/providers/registry';
import { whoseKey } from '@/lib/providers/whose-key';
import { sampleShape, seeded } from '../leaks/sample';

const random = seeded(7);

/** Keys that no shape tells from those of others: their owner is asked, whoever they are. */
const shared: [string, string[]][] = [
  ['sk-<h32>', ['deepseek', 'dashscope']],
  ['sk-<a48>', ['openai', 'moonshot', 'moonshot-cn', 'siliconflow', 'siliconflow-cn', 'stability']],
  ['<h32>', ['azure-openai', 'assemblyai', 'elevenlabs']],
  ['<a32>', ['mistral', 'ai21', 'deepinfra']],
];

test.each(shared)('%s may be a key of every one of %j', (shape, ids) => {
  expect(whoseKey(sampleShape(shape, random)).providers).toEqual(expect.arrayContaining(ids));
});

describe.each(
  families.flatMap((family) => keyKinds(family).map(({ shape }) => ({ provider: family.provider, shape }))),
)('$provider $shape', ({ shape }) => {
  test('is one provider for certain, or all of those whose keys look like it', () => {
    const key = sampleShape(shape, random);
    const { providers: maybe } = whoseKey(key);
    expect(maybe.length).toBeGreaterThan(0);
    // whoever the key really belongs to is among them, with every region of the same house
    const twins = providers.filter(({ keysLike }) => keysLike !== undefined && maybe.includes(keysLike));
    expect(maybe).toEqual(expect.arrayContaining(twins.map(({ id }) => id)));
  });
});

test('a unique beginning is one provider, and a region of it never goes missing', () => {
  expect(whoseKey(sampleShape('gsk_<a52>', random)).providers).toEqual(['groq']);
  expect(whoseKey(sampleShape('sk-or-v1-<h64>', random)).providers).toEqual(['openrouter']);
});

test('an admin key is a monitor key, so that no form takes it for one to fill', () => {
  expect(whoseKey(sampleShape('sk-ant-admin01-<u93>AA', random)).role).toBe('monitor');
  expect(whoseKey(sampleShape('sk-ant-api03-<u93>AA', random)).role).toBe('inference');
});

test('what looks like no key is nobody’s', () => {
  expect(whoseKey('hello').providers).toEqual([]);
});
