import { expect, test } from 'vitest';
import { failureWords } from '@/components/text/failures';
import { FailureSchema, type KnownFailure } from '@/lib/core/failures';

/** One example of every kind: the fields a kind has not are ignored. */
const examples: KnownFailure[] = FailureSchema.def.options.flatMap((option) => {
  const [kind] = option.def.shape.kind.def.values;
  const parsed = FailureSchema.safeParse({
    kind,
    what: 'contents',
    until: 0,
    retryAt: 0,
    label: 'Bolt',
    provider: 'openai',
    status: 500,
    host: 'api.example',
    origin: 'https://site.example',
    count: 3,
    path: 'data.0',
    act: 'revoke',
    expected: kind === 'key-wrong-role' ? 'monitor' : kind === 'origin-changed' ? 'https://a.example' : 'anthropic',
    found: kind === 'origin-changed' ? 'https://b.example' : 'openai',
  });
  return parsed.success ? [parsed.data] : [];
});

test('every kind of failure has an example here', () => {
  expect(examples).toHaveLength(FailureSchema.def.options.length);
});

test.each(examples)('$kind is said in a whole sentence, without raw names or shouting', (failure) => {
  const { say } = failureWords(failure);
  expect(say).toMatch(/^[A-Z0-9].*[.]$/);
  expect(say).not.toMatch(/undefined|\bopenai\b|\banthropic\b|!/);
});
