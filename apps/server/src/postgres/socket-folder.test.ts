import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { accountFor } from './accounts.ts'
import { findSocketFolder, makeSocketFolder } from './socket-folder.ts'
import { root, testFolder } from './test-machine.ts'

const account = root ? await accountFor(null) : null

async function found(temporary: string): Promise<string> {
  const folder = await findSocketFolder(account, temporary)
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test('it lies in the temporary folder, for its user alone', async () => {
  const temporary = await testFolder('t-')
  const folder = await found(temporary)
  expect(dirname(folder)).toBe(temporary)
  const { mode, uid } = await stat(folder)
  expect(mode & 0o777).toBe(0o700)
  expect(uid).toBe(account?.uid ?? process.getuid?.())
})

test('a temporary folder whose path is too long for a socket is passed over', async () => {
  const temporary = join(await testFolder(), 'a-long-way-down/'.repeat(6))
  await mkdir(temporary, { recursive: true, mode: 0o711 })
  const folder = await found(temporary)
  expect(folder.startsWith(temporary)).toBe(false)
  expect(Buffer.byteLength(join(folder, '.s.PGSQL.5432'))).toBeLessThan(100)
})

test('a temporary folder that is missing is passed over', async () => {
  const folder = await found(join(await testFolder(), 'gone'))
  expect(basename(folder)).toMatch(/^casebook-\w{6}$/)
})

test.runIf(root)('a temporary folder that PostgreSQL may not enter is passed over', async () => {
  const temporary = await testFolder('t-')
  await chmod(temporary, 0o700)
  expect(dirname(await found(temporary))).not.toBe(temporary)
})

test('what a killed start left is cleared away, and nothing else is', async () => {
  const dataFolder = await testFolder()
  const wish = { path: dataFolder, cluster: join(dataFolder, 'postgres'), account }
  const left = await makeSocketFolder(wish)
  await writeFile(join(left.path, '.s.PGSQL.5432.lock'), '')
  const next = await makeSocketFolder(wish)
  await expect(stat(left.path)).rejects.toThrow('ENOENT')

  const precious = join(dataFolder, 'casebook-abc123')
  await mkdir(precious)
  await writeFile(join(precious, 'letters.txt'), '')
  await writeFile(join(dataFolder, 'socket.path'), precious)
  const last = await makeSocketFolder(wish)
  expect(await readdir(precious)).toEqual(['letters.txt'])
  await Promise.all([next.remove(), last.remove()])
})
