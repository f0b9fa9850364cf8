import { expect, test } from 'vitest';
import { chooseField } from '@/lib/builders/choose-field';
import type { Candidate } from '@/lib/builders/fill-protocol';
import { sameProvider } from '@/lib/builders/same-provider';
import { fieldFacts } from './unseen-fields';

const field = (ref: number, labelText: string, more: Partial<Candidate> = {}): Candidate => ({
  ref,
  facts: fieldFacts({ type: 'password', labelText }),
  holds: 'nothing',
  listed: false,
  focused: false,
  ...more,
});
const wanted = { providerId: 'openai', replace: false };

test('among many key fields the one of the key’s provider is chosen', () => {
  const fields = [field(0, 'Anthropic API key'), field(1, 'OpenAI API key'), field(2, 'Password')];
  expect(chooseField(fields, wanted)).toEqual({ ok: true, value: { ref: 1, provider: 'openai' } });
});

test('a key never goes under another provider’s name, not even into a field of the builder’s own recipe', () => {
  const bedrock = field(0, 'AmazonBedrock API Key', { listed: true });
  expect(chooseField([bedrock], wanted)).toEqual({
    ok: false,
    failure: { kind: 'provider-mismatch', expected: 'openai', found: 'aws_bedrock' },
  });
});

test('a field that names nobody is taken only where none names the provider', () => {
  expect(chooseField([field(0, 'API key'), field(1, 'OpenAI API key')], wanted)).toMatchObject({ value: { ref: 1 } });
  expect(chooseField([field(0, 'API key')], wanted)).toMatchObject({ value: { ref: 0, provider: null } });
});

test('two equal fields are ambiguous, and the cursor decides', () => {
  const two = [field(0, 'API key'), field(1, 'API key')];
  expect(chooseField(two, wanted)).toMatchObject({ failure: { kind: 'field-ambiguous', count: 2 } });
  expect(chooseField([field(0, 'API key'), field(1, 'API key', { focused: true })], wanted)).toMatchObject({
    value: { ref: 1 },
  });
});

test('what a field holds stays unless the user said replace', () => {
  const held = field(0, 'OpenAI API key', { holds: 'value' });
  expect(chooseField([held], wanted)).toMatchObject({ failure: { kind: 'field-holds-value' } });
  expect(chooseField([{ ...held, holds: 'mask' }], wanted)).toMatchObject({ failure: { kind: 'field-masked' } });
  expect(chooseField([held], { ...wanted, replace: true }).ok).toBe(true);
});

test('a page without a key field has none, even if the cursor stands somewhere', () => {
  expect(chooseField([field(0, 'Message', { focused: true })], wanted)).toEqual({
    ok: false,
    failure: { kind: 'field-missing' },
  });
});

test('a provider is the same under the names of different lists', () => {
  expect(sameProvider('google-gemini', 'google')).toBe(true);
  expect(sameProvider('azure-openai', 'azure_openai')).toBe(true);
  expect(sameProvider('openai', 'azure_openai')).toBe(false);
});
