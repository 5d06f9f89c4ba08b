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
      ...(command === 'build' && { define: { 'process.env.NODE_ENV': '"production"' } }),
      // The built server stands alone, with React as it is in production, whatever loads it.
      resolve: { conditions: serverConditions, noExternal: command === 'build' ? true : [/^@casebook\//] },
      build: { rollupOptions: { input: './src/server.ts' } },
    },
  },
}))
