import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Three files at a time on two cores: each drives one browser, which waits more than it works.
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
  },
});
