import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inEmptyProject, published, root, typeFaultsIn } from './pack.ts'

/** The blocks of a README in order: what is to be run, and what it says it prints. */
function blocksOf(text: string): { code: string; printed: string } {
  const blocks = [...text.matchAll(/^```(ts|text)\n(.*?)^```$/gms)]
  const joined = (kind: string) =>
    blocks
      .filter(([, each]) => each === kind)
      .map(([, , block]) => block)
      .join('')
  return { code: joined('ts'), printed: joined('text') }
}

test.each(published)(
  'the README of %s, followed line by line, compiles and prints what it says',
  async (name) => {
    const { code, printed } = blocksOf(readFileSync(join(root, 'packages', name, 'README.md'), 'utf8'))
    expect(code).not.toBe('')
    const from = mkdtempSync(join(tmpdir(), 'casebook-readme-'))
    try {
      writeFileSync(join(from, 'package.json'), '{ "private": true, "type": "module" }')
      writeFileSync(join(from, 'first.ts'), code)
      await inEmptyProject({ from }, (folder) => {
        expect(typeFaultsIn(folder, ['first.ts'])).toBe('')
        expect(execFileSync(process.execPath, ['first.ts'], { cwd: folder, encoding: 'utf8' })).toBe(printed)
      })
    } finally {
      rmSync(from, { recursive: true, force: true })
    }
  },
)
