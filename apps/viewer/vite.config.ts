import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** Workspace packages are TypeScript source, so they are bundled; what they depend on is resolved from their source. */
const conditions = ['source', 'module', 'browser', 'development|production']
const serverConditions = ['source', 'module', 'node', 'development|production']

export default defineConfig({
  plugins: [reactRouter()],
  resolve: { conditions },
  environments: {
    ssr: {
      resolve: { conditions: serverConditions, noExternal: true },
      build: { rollupOptions: { input: './src/server.ts' } },
    },
  },
})
