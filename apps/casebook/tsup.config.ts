import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { casebook: 'src/casebook.ts' },
  format: ['esm'],
  target: 'es2024',
  platform: 'node',
  clean: true,
})
