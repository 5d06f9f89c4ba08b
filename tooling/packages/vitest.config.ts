import { defineConfig } from 'vitest/config'

/** The packages as others get them: built and packed first, and never read from their sources. */
export default defineConfig({
  test: {
    name: 'packages',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./set-up.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
