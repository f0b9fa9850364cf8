import { expect, test } from 'vitest';
import { read, sourceFiles } from './source-files';

const code = sourceFiles(['lib', 'components', 'entrypoints'], /\.(ts|tsx|css)$/);
const lines = (path: string) =>
  read(path)
    .split('\n')
    .filter((line) => line.trim() !== '').length;

test('no file has 300 lines, and 95 % have at most 200', () => {
  const sizes = code.map((path) => ({ path, lines: lines(path) }));
  expect(sizes.filter((file) => file.lines >= 300)).toEqual([]);
  expect(sizes.filter((file) => file.lines > 200).length / sizes.length).toBeLessThanOrEqual(0.05);
});

test('a door is wiring of at most 80 lines', () => {
  const doors = sourceFiles(['entrypoints'], /\.tsx?$/);
  expect(doors.map((path) => ({ path, lines: lines(path) })).filter((door) => door.lines > 80)).toEqual([]);
});

test('no drawer for everything: names say what is inside', () => {
  expect(code.filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared|managers?)(\/|\.)/.test(path))).toEqual([]);
  expect(code.filter((path) => /(^|\/)lib\/.*\/index\.ts$/.test(path))).toEqual([]);
});

test('no page message bridge anywhere', () => {
  expect(
    code.filter(
      (path) => /addEventListener\(\s*['"]message['"]|\.onmessage\b/.test(read(path)) && !path.includes('worker'),
    ),
  ).toEqual([]);
});

test('only the browser room says `browser.` or `chrome.`, and the two page scripts their few calls', () => {
  const allowed = /^lib\/(browser\/|messaging\/send-from-page)|^entrypoints\/(guard|fill)\.ts$|^lib\/(guard|fill)\//;
  const speaks = code.filter((path) => /(^|[^.\w'"`/-])(browser|chrome)\.[a-z]+\b/i.test(strip(read(path))));
  expect(speaks.filter((path) => !allowed.test(path))).toEqual([]);
});

const strip = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '');
