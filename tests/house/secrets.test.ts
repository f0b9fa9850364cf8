import { expect, test } from 'vitest';
import { read, sourceFiles } from './source-files';

const code = sourceFiles(['lib', 'components', 'entrypoints'], /\.tsx?$/);

/** A key becomes text only here: in a request's header, in the page the user named, before the owner's eyes. */
const mayReveal = ['lib/browser/http.ts', 'lib/flows/inject-key.ts', 'lib/flows/reveal-key.ts'];

test('reveal() is called in three files only', () => {
  const callers = code.filter((path) => /\.reveal\(\)/.test(read(path)) && path !== 'lib/core/secret.ts');
  expect(callers.sort()).toEqual(mayReveal.toSorted());
});

test('the console is written by the redacting log only', () => {
  expect(code.filter((path) => /\bconsole\.\w+\(/.test(read(path)))).toEqual(['lib/core/log.ts']);
});

test('no key-shaped text stands in the source', () => {
  const shaped = /sk-(?:proj|ant|or)-[A-Za-z0-9_-]{30,}|AIza[\w-]{35}|gh[pousr]_[A-Za-z0-9]{36}|xox[bp]-\d{10,}/;
  const files = sourceFiles(
    ['lib', 'components', 'entrypoints', 'tests', 'docs', 'scripts', 'README.md'],
    /\.(ts|tsx|json|md|html)$/,
  );
  expect(files.filter((path) => shaped.test(read(path)) && !/CANARY/.test(read(path)))).toEqual([]);
});
