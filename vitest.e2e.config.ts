import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// One file at a time: each starts browsers, and two cores carry one browser well.
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
