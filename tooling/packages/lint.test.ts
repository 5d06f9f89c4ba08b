import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, test } from 'vitest'
import { published, root, tarballOf, unpack } from './pack.ts'

test.each(published)('%s is packed as the registry, Node and bundlers want it', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-unpacked-'))
  try {
    const manifest = unpack(name, folder)
    const { messages } = await publint({ pkgDir: folder, strict: true, pack: false })
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Under "node10", which knows no ways in but the root, they are not looked at: TypeScript 6 has given it up. */
test.each(published)(
  'the types of %s are right under every kind of resolution that knows "exports"',
  (name) => {
    const attw = join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js')
    const args = [
      attw,
      tarballOf(name),
      '--profile',
      'node16',
      '--format',
      'ascii',
      '--no-color',
      '--no-emoji',
    ]
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect(status === 0 ? '' : stdout).toBe('')
  },
)
