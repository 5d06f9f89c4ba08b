import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everything } from '@casebook/core/search'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSearchIndex } from './open.ts'
import { sunday } from './test-index.ts'

const perChange = 5
const program = `
  const { openSearchIndex } = await import(${JSON.stringify(import.meta.resolve('./open.ts'))})
  const { caseStudy } = await import('@casebook/core/synthetic/builders')
  const index = openSearchIndex(process.argv[1])
  for (;;) {
    const version = index.version() + 1
    const changes = Array.from({ length: ${perChange} }, (_, n) => {
      const id = 'study-' + version + '-' + n
      return { id, published: { id, caseStudy: caseStudy({ slug: id }), revisionNumber: 1, publishedAt: '2026-11-01T00:00:00.000Z' } }
    })
    index.apply(changes, version)
    process.stdout.write(version + '\\n')
  }
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-index-kills-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('killed while it takes changes in, it holds all that it told of, and no change in part', async () => {
  const file = join(folder, 'search.sqlite')
  for (const afterLines of [1, 4, 9]) {
    const writer = spawn(
      process.execPath,
      ['--conditions=source', '--input-type=module', '-e', program, file],
      {
        cwd: import.meta.dirname,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    let told: string[] = []
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      told = [...told, ...text.trim().split('\n')]
      if (told.length >= afterLines) writer.kill('SIGKILL')
    })
    await once(writer, 'close')
    const index = openSearchIndex(file)
    expect(told.length).toBeGreaterThanOrEqual(afterLines)
    expect(index.version()).toBeGreaterThanOrEqual(Number(told.at(-1)))
    expect(index.search(everything, sunday).total).toBe(index.version() * perChange)
    expect(index.search({ ...everything, q: 'triage' }, sunday).total).toBe(index.version() * perChange)
    index.close()
  }
})
