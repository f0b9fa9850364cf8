import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The files git knows or would add, below the given folders, with an ending of `endings`. */
export function sourceFiles(folders: string[], endings: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => endings.test(path) && existsNow(path))
    .sort();
}

/** A file's text. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** One import of a file: what is named, whether only its types are. Relative and `@/` imports are resolved to a path in the project. */
export type Import = { of: string; typeOnly: boolean };

/** All static and dynamic imports and re-exports of a file, from its syntax tree rather than its text. */
export function importsOf(path: string, text = read(path)): Import[] {
  const { module } = parseSync(path, text);
  const statics = module.staticImports.map((each) => ({
    of: each.moduleRequest.value,
    typeOnly: each.entries.length > 0 && each.entries.every((entry) => entry.isType),
  }));
  const exported = module.staticExports.flatMap((each) =>
    each.entries.flatMap((entry) =>
      entry.moduleRequest ? [{ of: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
    ),
  );
  const dynamic = module.dynamicImports.map((each) => ({
    of: text.slice(each.moduleRequest.start, each.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }));
  return [...statics, ...exported, ...dynamic].map((each) => ({ ...each, of: resolve(path, each.of) }));
}

function resolve(path: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('@/')) return plain.slice(2);
  if (plain.startsWith('.')) return normalize(join(dirname(path), plain));
  return plain;
}

function existsNow(path: string): boolean {
  try {
    readFileSync(join(root, path));
    return true;
  } catch {
    return false;
  }
}
