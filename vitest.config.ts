import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const resolve = { alias: { '@': root.replace(/\/$/, '') } };
const test = { testTimeout: 30_000, pool: 'threads' } as const;

/** Tests that replace modules, or draw components that remember answers, need a world of their own; for the others it would be half of their time. */
const needsOwnWorld = (file: string) =>
  /^tests.unit.components\b/.test(file) || readFileSync(`${root}${file}`, 'utf8').includes('vi.mock(');
const files = ['unit', 'house'].flatMap((kind) => globSync(`tests/${kind}/**/*.test.{ts,tsx}`, { cwd: root }));

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { ...test, name: 'own world', include: files.filter(needsOwnWorld) } },
      {
        resolve,
        test: { ...test, name: 'shared world', include: files.filter((file) => !needsOwnWorld(file)), isolate: false },
      },
    ],
  },
});
