import { expect, test } from 'vitest';
import { recogniseKey } from '@/lib/leaks/recognise';
import { sampleShape, seeded } from './sample';

const random = seeded(5);

test('an admin key is told from an inference key', () => {
  expect(recogniseKey(sampleShape('sk-ant-admin01-<u93>AA', random))).toEqual({
    providers: ['anthropic'],
    role: 'admin',
    kind: 'anthropic-admin01',
  });
  expect(recogniseKey(sampleShape('sk-ant-api03-<u93>AA', random)).role).toBe('inference');
});

test('a shape that several providers share gives them all', () => {
  expect(recogniseKey(sampleShape('sk-<h32>', random)).providers.sort()).toEqual(['dashscope', 'deepseek']);
  expect(recogniseKey(sampleShape('<h32>', random)).providers).toContain('azure-openai');
});

test('blanks and quotes around a pasted key do not matter', () => {
  expect(recogniseKey(`  "${sampleShape('gsk_<a52>', random)}"\n`).providers).toEqual(['groq']);
});

test('account ids are those of providers', () => {
  expect(recogniseKey(sampleShape('AQ.Ab8RN6<u44>', random)).providers).toEqual(['google-gemini']);
});

test('a publishable key says so', () => {
  expect(recogniseKey(sampleShape('pk-lf-<uuid>', random)).role).toBe('publishable');
});

test('anything else is unknown', () => {
  expect(recogniseKey('hello')).toEqual({ providers: [], kind: 'unknown' });
});
