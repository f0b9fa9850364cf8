import { type Found, MAX_LINE_LETTERS } from './found';

/**
 * Reads a `.env` file: `NAME=value`, `export NAME=value`, 'single', "double" (with \n, \", \\ and over several lines) and `backtick`
 * quotes, comments behind a blank and `#`. A line that is none of these is passed over. Never throws.
 *
 * Written from the rules of dotenv: https://github.com/motdotla/dotenv#rules, checked 2026-11-23.
 */
export function readDotenv(text: string): Found[] {
  const found: Found[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at += 1) {
    if ((lines[at] ?? '').length > MAX_LINE_LETTERS) continue;
    const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*[=:]\s*(.*)$/.exec(lines[at] ?? '');
    if (!match) continue;
    const [, name = '', rest = ''] = match;
    const where = `line ${at + 1}`;
    const quote = /^["'`]/.exec(rest)?.[0];
    if (!quote) {
      found.push({ name, text: rest.replace(/\s+#.*$|^#.*$/, '').trim(), where });
      continue;
    }
    const quoted = readQuoted(lines, at, { quote, rest: rest.slice(1) });
    if (!quoted) continue;
    found.push({ name, text: quote === '"' ? unescaped(quoted.text) : quoted.text, where });
    at = quoted.lastLine;
  }
  return found.filter((each) => each.text !== '');
}

/** The text up to the closing quote, which may stand some lines further down; `undefined` where it never comes. */
function readQuoted(lines: string[], first: number, { quote, rest }: { quote: string; rest: string }) {
  const parts: string[] = [];
  for (let at = first; at < Math.min(lines.length, first + 200); at += 1) {
    const line = at === first ? rest : (lines[at] ?? '');
    const end = closing(line, quote);
    if (end >= 0) return { text: [...parts, line.slice(0, end)].join('\n'), lastLine: at };
    parts.push(line);
  }
  return undefined;
}

function closing(line: string, quote: string): number {
  for (let at = 0; at < line.length; at += 1) {
    if (quote === '"' && line[at] === '\\') at += 1;
    else if (line[at] === quote) return at;
  }
  return -1;
}

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? letter);
