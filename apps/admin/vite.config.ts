import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Workspace packages are TypeScript source, so they are bundled from it. */
const conditions = ['source', 'module', 'browser', 'development|production']

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  resolve: { conditions },
  // The policy of the page takes no data: addresses for styles and fonts, so nothing is inlined.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/trpc': 'http://localhost:4000' } },
})
