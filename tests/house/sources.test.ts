import { expect, test } from 'vitest';
import { read, sourceFiles } from './source-files';

const outside = sourceFiles(['lib'], /\.ts$/).filter((path) => /checked: '/.test(read(path)));

test('no outside fact is older than 180 days', () => {
  const limit = Date.now() - 180 * 86_400_000;
  const stale = outside.flatMap((path) =>
    [...read(path).matchAll(/checked: '(\d{4}-\d{2}-\d{2})'/g)]
      .filter(([, day = '']) => Date.parse(day) < limit)
      .map(([, day]) => `${path} (${day})`),
  );
  expect(stale).toEqual([]);
});

test('every checked date is a day that exists and has passed', () => {
  const days = outside.flatMap((path) =>
    [...read(path).matchAll(/checked: '([^']*)'/g)].map(([, day = '']) => ({ path, day })),
  );
  expect(days.length).toBeGreaterThan(0);
  expect(days.filter(({ day }) => !/^\d{4}-\d{2}-\d{2}$/.test(day) || Date.parse(day) > Date.now())).toEqual([]);
});
