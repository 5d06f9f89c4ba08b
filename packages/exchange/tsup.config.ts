import { readdirSync } from 'node:fs'
import { defineConfig } from 'tsup'

/** One entry a format: the folders of src that have an `entry.ts`; and one for all. */
const formats = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('entry.ts'))
  .map((path) => path.replaceAll('\\', '/').split('/')[0] ?? '')

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    ...Object.fromEntries(formats.map((format) => [format, `src/${format}/entry.ts`])),
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: { compilerOptions: { noEmit: false } },
  // Which build of csv-parse it is, whoever runs it decides: Node's own is four times as fast.
  external: ['#csv-parse'],
  splitting: true,
  clean: true,
})
