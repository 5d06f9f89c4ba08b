import { readdirSync } from 'node:fs'
import { defineConfig } from 'tsup'

/** One entry a noun: the folders of src that have an `entry.ts`. */
const nouns = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('entry.ts'))
  .map((path) => path.replaceAll('\\', '/').split('/')[0] ?? '')

export default defineConfig({
  entry: Object.fromEntries(nouns.map((noun) => [noun, `src/${noun}/entry.ts`])),
  format: ['esm'],
  target: 'es2024',
  dts: { compilerOptions: { noEmit: false } },
  splitting: true,
  clean: true,
})
