import { describe, expect, test } from 'vitest';
import { builders } from '@/lib/builders/registry';
import { families } from '@/lib/leaks/registry';
import { providers } from '@/lib/providers/registry';
import { sourceFiles } from './source-files';

type Module = Record<string, unknown>;

/** Every file of a folder that is a collection, as a module. */
async function modules(folder: string): Promise<{ path: string; exported: unknown[]; module: Module }[]> {
  const paths = sourceFiles([folder], /\.ts$/);
  return Promise.all(
    paths.map(async (path) => {
      const module: Module = await import(/* @vite-ignore */ `../../${path}`);
      return { path, module, exported: Object.values(module) };
    }),
  );
}

const isSource = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'docs' in value && 'checked' in value && 'confidence' in value;

describe('leak rules', async () => {
  const files = await modules('lib/leaks/rules');

  test('every file is registered, and nothing else', () => {
    expect(
      files
        .filter(({ exported }) => !exported.some((value) => families.includes(value as never)))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(families.length).toBe(files.length);
  });

  test('every file has its source, five hits and five misses at least', () => {
    const poor = files.filter(
      ({ module }) => !isSource(module['source']) || lengthOf(module['hits']) < 5 || lengthOf(module['misses']) < 5,
    );
    expect(poor.map(({ path }) => path)).toEqual([]);
  });
});

describe('builders', async () => {
  const files = await modules('lib/builders/sites');

  test('every file is registered, at least thirty, no id twice', () => {
    expect(
      files
        .filter(({ exported }) => !exported.some((value) => builders.includes(value as never)))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(builders.length).toBeGreaterThanOrEqual(30);
    expect(new Set(builders.map(({ id }) => id)).size).toBe(builders.length);
  });

  test('every builder says where its facts come from, and how to take a key out again', () => {
    expect(
      builders
        .filter((builder) => !isSource(builder.source) || (builder.takes !== 'none' && builder.remove === ''))
        .map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('providers', () => {
  test('no id twice, hosts are https origins, every one has its source', () => {
    expect(new Set(providers.map(({ id }) => id)).size).toBe(providers.length);
    expect(providers.flatMap(({ hosts }) => hosts).filter((host) => !/^https:\/\/[a-z0-9.-]+$/.test(host))).toEqual([]);
    expect(providers.filter(({ source }) => !isSource(source)).map(({ id }) => id)).toEqual([]);
  });
});

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
