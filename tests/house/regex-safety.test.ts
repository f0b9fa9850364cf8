import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';

// Code that runs over text of web pages: no regular expression in it may take time that grows with the square of the text.
const files = sourceFiles(['lib/leaks', 'lib/guard'], /\.ts$/).filter((path) => !path.includes('/rules/'));

function regexesOf(path: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = [];
  new Visitor({
    Literal(node) {
      if ('regex' in node) found.push({ source: node.regex.pattern, flags: node.regex.flags });
    },
  }).visit(parseSync(path, readFileSync(path, 'utf8')).program);
  return found;
}

test('there are regular expressions to check', () => {
  expect(files.flatMap(regexesOf).length).toBeGreaterThan(20);
});

test.each(files.filter((path) => regexesOf(path).length > 0))(
  '%s: every regular expression is safe',
  (path) => {
    for (const { source, flags } of regexesOf(path)) {
      const verdict = checkSync(source, flags.replace('y', ''), { timeout: 8_000 });
      expect([source, verdict.status === 'vulnerable' ? verdict.complexity?.type : 'safe']).toEqual([source, 'safe']);
    }
  },
  240_000,
);
