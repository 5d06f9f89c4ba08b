import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { casebook: 'src/casebook.ts' },
  format: ['esm'],
  target: 'es2024',
  platform: 'node',
  clean: true,
  // Some of Node's own modules (node:sqlite) exist under that name alone.
  removeNodeProtocol: false,
})
