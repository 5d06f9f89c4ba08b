import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fullCaseStudy } from './testing/full-case-study.ts'
import { libraryOf } from './testing/library.ts'
import { type OpenViewer, openViewer, visit } from './testing/viewer.ts'

const kilobyte = 1024
const typeface = resolve(
  import.meta.dirname,
  '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
)

let viewer: OpenViewer
beforeAll(async () => {
  viewer = await openViewer()
})
afterAll(() => viewer.close())

test('a first visit to a case study with every field weighs 60 KB at most, compressed, and a second page 15 KB', async () => {
  const shown = fullCaseStudy()
  const view = viewer.createViewer({ api: libraryOf([shown]), baseUrl: 'https://casebook.example' })
  const page = brotliCompressSync((await visit(view, `/case-studies/${shown.slug}`)).html).length
  const style = brotliCompressSync(await viewer.stylesheet()).length
  expect(style).toBeGreaterThan(4 * kilobyte)
  expect(page).toBeLessThanOrEqual(15 * kilobyte)
  expect(page + style + statSync(typeface).size).toBeLessThanOrEqual(60 * kilobyte)
})
