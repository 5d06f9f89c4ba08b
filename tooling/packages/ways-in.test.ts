import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { inEmptyProject, published } from './pack.ts'

type Manifest = { name: string; exports: Record<string, { import?: { default: string } }> }

test.each(published)('the root of %s gives everything that its other ways in give', async (name) => {
  await inEmptyProject({ from: join(import.meta.dirname, 'consumers', 'node') }, async (folder) => {
    const place = join(folder, 'node_modules', '@casebook', name)
    const { exports } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Manifest
    const load = (file: string): Promise<object> => import(pathToFileURL(join(place, file)).href)
    const root = new Set(Object.keys(await load('./dist/index.js')))
    const missing = await Promise.all(
      Object.values(exports).map(async ({ import: built }) =>
        built ? Object.keys(await load(built.default)).filter((each) => !root.has(each)) : [],
      ),
    )
    expect(root.size).toBeGreaterThan(10)
    expect(missing.flat()).toEqual([])
  })
})

test('the schemas and the conformance cases lie in core', async () => {
  await inEmptyProject({ from: join(import.meta.dirname, 'consumers', 'node') }, (folder) => {
    const require = createRequire(join(folder, 'use.mjs'))
    expect(require('@casebook/core/schema/case-study.json')).toMatchObject({ type: 'object' })
    expect(require('@casebook/core/conformance/evidence.json').length).toBeGreaterThan(100)
    expect(existsSync(join(folder, 'node_modules', '@casebook', 'core', 'src'))).toBe(false)
  })
})
