import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx,mjs}'],
    // Documents are laid out for real; a slow machine must not fail them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One for each core: left to itself vitest keeps one free, which on two is half of the machine.
    maxWorkers: '100%',
  },
});
