import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../packages/exchange')
const first = join(folder, 'readme-example.ts')
const readme = readFileSync(join(folder, 'README.md'), 'utf8')
const blocks = (kind: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${kind}\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block)

afterAll(() => rmSync(first, { force: true }))

test('the README, followed line by line, prints what it says', () => {
  writeFileSync(first, blocks('ts').join('\n'))
  const printed = execFileSync(
    process.execPath,
    ['--conditions=source', '--disable-warning=ExperimentalWarning', first],
    {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    },
  )
  const expected = blocks('text').join('')
  expect(printed.replace(/[ \t]+$/gm, '')).toBe(expected.replace(/[ \t]+$/gm, ''))
})
