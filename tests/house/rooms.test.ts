import { expect, test } from 'vitest';
import { violations } from './rooms';
import { importsOf, sourceFiles } from './source-files';

const code = sourceFiles(['lib', 'components', 'entrypoints'], /\.tsx?$/);

test('every file imports only what its room allows', () => {
  expect(code.length).toBeGreaterThan(20);
  expect(code.flatMap((path) => violations(path, importsOf(path)))).toEqual([]);
});

test.each([
  ['lib/leaks/planted.ts', "import { z } from '@/lib/core/zod'; import Big from 'big.js';", 'package big.js'],
  ['lib/providers/planted.ts', "import { http } from '@/lib/browser/http';", 'lib/browser/http'],
  ['components/planted.tsx', "export { releaseKey } from '../lib/vault/release';", 'lib/vault/release'],
  ['lib/economics/planted.ts', "const rates = import('@/lib/storage/database');", 'lib/storage/database'],
  ['lib/flows/planted.ts', "import { unlock } from './unlock';", 'another flow'],
])('a planted violation in %s is caught', (path, text, named) => {
  expect(violations(path, importsOf(path, text)).join()).toContain(named);
});

test('a type is no run-time dependency', () => {
  expect(
    violations(
      'lib/vault/planted.ts',
      importsOf('lib/vault/planted.ts', "import type { Database } from '@/lib/storage/database';"),
    ),
  ).toEqual([]);
});

test('what runs in web pages reaches no framework, database, vault or zod', () => {
  for (const door of ['entrypoints/guard.ts', 'entrypoints/fill.ts']) {
    const reached = reach(door);
    expect(
      reached.filter((of) =>
        /^(react|dexie|recharts|zod|wxt\/browser|lib\/(vault|usage|storage|browser|flows))/.test(of),
      ),
      door,
    ).toEqual([]);
  }
});

function reach(path: string, seen = new Set<string>()): string[] {
  for (const { of, typeOnly } of importsOf(path)) {
    if (typeOnly || seen.has(of)) continue;
    seen.add(of);
    const file = code.find((each) => each.replace(/\.tsx?$/, '') === of);
    if (file) reach(file, seen);
  }
  return [...seen];
}
