import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { read, sourceFiles } from './source-files';

const pages = sourceFiles(['docs', 'README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'], /\.md$/);

test('every package that ships has its line', () => {
  const told = read('docs/dependencies.md');
  const shipped = Object.keys(JSON.parse(read('package.json')).dependencies);
  expect(shipped.length).toBeGreaterThan(5);
  expect(
    shipped.filter((name) => !new RegExp(`(^|[ |,])${name.replace('/', '\\/')}([ ,|]| \\()`, 'm').test(told)),
  ).toEqual([]);
});

test('every link between our pages, and every picture, leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, target = '']) => join(dirname(page), target))
      .filter((target) => !existsSync(target))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every test that the threat model names is there', () => {
  const named = [...read('docs/security.md').matchAll(/`(tests\/[a-z0-9/-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(10);
  const there = (path: string) => ['', '.test.ts', '.test.tsx'].some((end) => existsSync(path + end));
  expect([...new Set(named)].filter((path) => !there(path))).toEqual([]);
});
