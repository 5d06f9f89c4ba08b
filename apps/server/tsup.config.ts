import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { server: 'src/server.ts' },
  format: ['esm'],
  target: 'es2024',
  platform: 'node',
  splitting: false,
  clean: true,
  // Some of Node's own modules (node:sqlite) exist under that name alone.
  removeNodeProtocol: false,
})
