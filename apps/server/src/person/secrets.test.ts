import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSecrets } from './secrets.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-secrets-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('the first start makes a secret and the next reads the same', async () => {
  const made = await readSecrets(folder)
  expect(made.sessions.length).toBeGreaterThanOrEqual(43)
  expect(await readSecrets(folder)).toEqual(made)
})

test('two installations have different secrets', async () => {
  const other = await readSecrets(join(folder, 'other'))
  expect(other).not.toEqual(await readSecrets(folder))
})

test('only the owner can read the file, also after someone opened it up', async () => {
  await readSecrets(folder)
  const file = join(folder, 'secrets.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await chmod(file, 0o644)
  await readSecrets(folder)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test.each(['', '{"sessions":"short"}', 'not JSON'])(
  'a file that reads %j is left alone and named',
  async (text) => {
    const file = join(folder, 'secrets.json')
    await writeFile(file, text)
    await expect(readSecrets(folder)).rejects.toThrow(`${file} cannot be read`)
    expect(await readFile(file, 'utf8')).toBe(text)
  },
)
