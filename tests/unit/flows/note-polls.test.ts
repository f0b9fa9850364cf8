import { expect, test } from 'vitest';
import { ok } from '@/lib/core/result';
import { notePolls } from '@/lib/flows/note-polls';
import { newSource } from '@/lib/usage/sources';

const source = (accountId: string, endpoint: string, lastTryAt: number | null) => ({
  ...newSource(accountId, endpoint),
  lastTryAt,
});

test('an account is noted when one of its sources was asked since, whether it answered or not, and only once', async () => {
  const noted: (string | null)[] = [];
  const vault = {
    auditDaily: async (lines: readonly { accountId: string | null }[]) => {
      noted.push(...lines.map(({ accountId }) => accountId));
      return ok(null);
    },
  };
  const before = [source('a', 'x', 5), source('a', 'y', 5), source('b', 'x', 5)];
  const sources = [source('a', 'x', 9), source('a', 'y', 9), source('b', 'x', 5), source('c', 'x', 9)];
  await notePolls({ vault, sources }, before);
  expect(noted).toEqual(['a', 'c']);
  await notePolls({ vault, sources }, sources);
  expect(noted).toEqual(['a', 'c']);
});
