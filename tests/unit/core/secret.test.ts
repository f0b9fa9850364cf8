import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from '@/lib/core/secret';

const text = `CANARY-${'x'.repeat(20)}`;

test('a secret prints as itself nowhere', () => {
  const secret = Secret.fromText(text);
  const printed = [
    String(secret),
    `${secret}`,
    JSON.stringify({ secret }),
    inspect({ secret }),
    inspect(secret),
    JSON.stringify(Object.entries(secret)),
  ];
  expect(printed.join()).not.toContain('CANARY');
  expect(secret.reveal()).toBe(text);
});

test('wiping zeroes the bytes it was given', () => {
  const bytes = new TextEncoder().encode(text);
  const secret = Secret.fromBytes(bytes);
  secret.wipe();
  expect(bytes.every((byte) => byte === 0)).toBe(true);
  expect(secret.reveal()).toBe('');
});
