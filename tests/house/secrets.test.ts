import { expect, test } from 'vitest';
import { read, sourceFiles } from './source-files';

const code = sourceFiles(['lib', 'components', 'entrypoints'], /\.tsx?$/);

/** A key becomes text only here: in a request's header, in the page the user named, before the owner's eyes. */
const mayReveal = ['lib/browser/http.ts', 'lib/flows/inject-key.ts', 'lib/flows/reveal-key.ts'];

test('reveal() is called in three files only', () => {
  const callers = code.filter(
    (path) => /\.reveal\(\)/.test(read(path)) && !/^components\/|^lib\/core\/secret/.test(path),
  );
  expect(callers.sort()).toEqual(mayReveal.toSorted());
});

test('no component ever holds a Secret', () => {
  expect(code.filter((path) => path.startsWith('components/') && /core\/secret/.test(read(path)))).toEqual([]);
});

test('nothing listens to window messages: pages could speak to it', () => {
  const listening = code.filter((path) => /addEventListener\(\s*'message'|onmessage\b/.test(read(path)));
  // Each speaks with a worker of its own, which no page can reach.
  const own = /^lib\/(vault\/derive|export\/age)(-in-worker|\.worker)\.ts$/;
  expect(listening.filter((path) => !own.test(path))).toEqual([]);
});

test('the console is written by the redacting log only', () => {
  expect(code.filter((path) => /\bconsole\.\w+\(/.test(read(path)))).toEqual(['lib/core/log.ts']);
});

test('no key-shaped text stands in the source', () => {
  const shaped = /sk-(?:proj|ant|or)-[A-Za-z0-9_-]{30,}|AIza[\w-]{35}|gh[pousr]_[A-Za-z0-9]{36}|xox[bp]-\d{10,}/g;
  const files = sourceFiles(
    ['lib', 'components', 'entrypoints', 'tests', 'docs', 'scripts', 'README.md'],
    /\.(ts|tsx|json|md|html)$/,
  );
  expect(files.filter((path) => [...read(path).matchAll(shaped)].some(([key]) => isRandom(key)))).toEqual([]);
});

/** Placeholders and class names have few different characters or only words; a real key mixes cases and digits. */
const isRandom = (key: string): boolean =>
  !key.includes('CANARY') && new Set(key).size > 16 && /[a-z][A-Z]|[A-Z][a-z]|\d[A-Za-z]\d/.test(key.slice(12));
