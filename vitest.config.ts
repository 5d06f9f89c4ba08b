import { defineConfig } from 'vitest/config'

/** Vite's own conditions for Node, after ours: packages are tested from their TypeScript source, never from a build. */
const conditions = ['source', 'module', 'node', 'development|production']

const tests = (folder: string): string[] => [`${folder}/src/**/*.test.ts`, `${folder}/src/**/*.test.tsx`]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    setupFiles: ['./tooling/vitest/properties.ts'],
    // Vitest would leave one core idle, which on two cores is half.
    maxWorkers: '100%',
    // Test files of one worker share what they import: nothing in it keeps anything of one for another.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          testTimeout: 20_000,
          include: [...tests('packages/*'), ...tests('apps/admin'), 'tooling/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            'tooling/browser/**',
            'tooling/packages/**',
            'tooling/interleavings/**',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [...tests('apps/{server,casebook,viewer}'), 'tooling/interleavings/*.test.ts'],
          globalSetup: ['./tooling/vitest/postgres.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
