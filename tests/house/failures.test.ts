import { expect, test } from 'vitest';
import { failureWords } from '@/components/text/failures';
import { FailureSchema } from '@/lib/core/failures';

/** One value that each field of a failure accepts; names of providers and hosts are words a person knows. */
const fields = {
  until: 1_800_000_000_000,
  retryAt: 1_800_000_000_000,
  status: 503,
  count: 2,
  what: 'size',
  label: 'Work',
  provider: 'openai',
  host: 'api.example.com',
  path: 'data.0.amount',
  act: 'balance',
  origin: 'https://example.com',
};
const pairs = [
  { expected: 'inference', found: 'openai' },
  { expected: 'monitor', found: 'anthropic' },
];
const kinds = FailureSchema.def.options.flatMap((option) => [...option.shape.kind.def.values]);

test('every failure has sentences: they end with a full stop, do not shout and name no internal kind', () => {
  expect(kinds.length).toBeGreaterThan(40);
  for (const kind of kinds) {
    for (const pair of pairs) {
      const { say } = failureWords(FailureSchema.parse({ ...fields, ...pair, kind }));
      expect([kind, say]).toEqual([kind, expect.stringMatching(/^[^!]+\.$/)]);
      expect(kinds.filter((other) => other.includes('-') && say.includes(other))).toEqual([]);
    }
  }
});
