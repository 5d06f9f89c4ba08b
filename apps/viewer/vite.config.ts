import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** Workspace packages are TypeScript source: taken from there, never from a build. */
const conditions = ['source', 'module', 'browser', 'development|production']
const serverConditions = ['source', 'module', 'node', 'development|production']

export default defineConfig(({ command }) => ({
  plugins: [reactRouter()],
  resolve: { conditions },
  build: { assetsInlineLimit: 0 },
  environments: {
    ssr: {
      // The built server stands alone: it takes React as it was built, in production, whoever loads it.
      resolve: { conditions: serverConditions, noExternal: command === 'build' ? true : [/^@casebook\//] },
      build: { rollupOptions: { input: './src/server.ts' } },
    },
  },
}))
