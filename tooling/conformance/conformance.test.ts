import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { conformanceFiles } from './files.ts'

test('the schemas and the cases in the repository are what the model and the rules give today', () => {
  const stale = [...conformanceFiles()].filter(([path, text]) => kept(path) !== text).map(([path]) => path)
  expect(stale, 'If the change is meant, write them anew: pnpm conformance').toEqual([])
}, 60_000)

function kept(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}
