import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { read, sourceFiles } from './source-files';

test('every export of lib/ that does something has a docstring', () => {
  expect(sourceFiles(['lib'], /\.ts$/).flatMap((path) => undocumented(path))).toEqual([]);
});

test('an export without one is caught', () => {
  expect(
    undocumented('lib/planted.ts', '/** Has one. */\nexport const a = () => 1;\nexport function b() {}\n'),
  ).toEqual(['lib/planted.ts: b']);
});

/** Plain one-line brand makers and constants whose name says all beside a documented sibling are let through. */
function undocumented(path: string, text = read(path)): string[] {
  const { program, comments } = parseSync(path, text);
  return program.body.flatMap((node, index) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return [];
    const before = program.body[index - 1]?.end ?? 0;
    const documented = comments.some(
      (comment) =>
        comment.type === 'Block' &&
        comment.value.startsWith('*') &&
        comment.start >= before &&
        comment.end <= node.start,
    );
    if (documented || isPlainConstant(text.slice(node.start, node.end))) return [];
    return [`${path}: ${nameOf(text.slice(node.start, node.end))}`];
  });
}

const isPlainConstant = (text: string): boolean =>
  /^export const [A-Z_]+ = [\d_.]+;$/.test(text) ||
  /^export const \w+ = \(value: string\): \w+ => value as \w+;$/.test(text) ||
  /^export type \w+ = z\.infer<typeof \w+>;$/.test(text);

const nameOf = (text: string): string =>
  /(?:function|const|type|class|interface)\s+(\w+)/.exec(text)?.[1] ?? text.slice(0, 40);
