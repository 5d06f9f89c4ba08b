import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './pack.ts'

type Size = { name: string; size: number; sizeLimit: number; passed: boolean }

test('pages that use core stay within its budgets', () => {
  const sizeLimit = join(root, 'node_modules', 'size-limit', 'bin.js')
  const said = execFileSync(process.execPath, [sizeLimit, '--json'], { cwd: root, encoding: 'utf8' })
  const sizes = JSON.parse(said) as Size[]
  expect(sizes.length).toBeGreaterThan(2)
  expect(
    sizes
      .filter(({ passed }) => !passed)
      .map(({ name, size, sizeLimit: most }) => `${name}: ${size} of ${most} bytes`),
  ).toEqual([])
})
