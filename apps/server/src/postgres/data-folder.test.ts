import { execFileSync } from 'node:child_process'
import { chmod, mkdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder, openNodeFolder, settleDataFolder } from './data-folder.ts'
import { asOrdinaryUser, root, start, testFolder } from './test-machine.ts'

const silent = (): void => {}

test('the folder is made where it is wished, and others cannot look round in it', async () => {
  const wished = join(await testFolder(), 'new', 'data')
  const folder = await settleDataFolder({ dataFolder: wished, chosen: false, say: silent })
  expect(folder.path).toBe(wished)
  expect((await stat(wished)).mode & 0o777).toBe(root ? 0o711 : 0o700)
})

test('a strict umask does not close it to PostgreSQL', async () => {
  const wished = join(await testFolder(), 'new', 'data')
  const before = process.umask(0o077)
  onTestFinished(() => void process.umask(before))
  await expect(start(wished)).resolves.toMatchObject({ dataFolder: wished })
})

test('a folder behind a symlink is known by its real path', async () => {
  const parent = await testFolder()
  await mkdir(join(parent, 'disk'), { mode: 0o711 })
  await symlink(join(parent, 'disk'), join(parent, 'data'))
  const folder = await settleDataFolder({ dataFolder: join(parent, 'data'), chosen: true, say: silent })
  expect(folder.path).toBe(join(parent, 'disk'))
})

test('a folder that its user may not write to is named', async () => {
  const parent = await testFolder()
  await chmod(parent, 0o555)
  const wish = { dataFolder: join(parent, 'data'), chosen: true, say: silent }
  await expect(asOrdinaryUser(() => settleDataFolder(wish))).rejects.toMatchObject({
    name: 'StartRefusal',
    message: expect.stringMatching(
      /may not write to .*data: give that user rights to it, or set CASEBOOK_DATA/,
    ),
  })
})

test('a file in its place is named', async () => {
  const file = join(await testFolder(), 'data')
  await writeFile(file, '')
  await expect(settleDataFolder({ dataFolder: file, chosen: true, say: silent })).rejects.toThrow(
    'because a file is in its place',
  )
})

test
  .runIf(process.platform === 'linux')
  .each(['/proc/x', '/proc/x/y/data', '/proc/self/x', '/sys/x', '/dev/null', '/dev/null/x'])(
  '%s, where no folder can be made, is refused at once',
  async (dataFolder) => {
    const wish = { dataFolder, chosen: true, say: silent }
    for (const open of [() => settleDataFolder(wish), () => openNodeFolder(dataFolder)]) {
      await expect(open()).rejects.toMatchObject({
        name: 'StartRefusal',
        message: expect.stringMatching(/CASEBOOK_DATA to (?:a|another) folder/),
      })
    }
  },
  2_000,
)

test('two that make the same folder at once both have it', async () => {
  const wished = join(await testFolder(), 'new', 'deeper', 'data')
  await Promise.all(Array.from({ length: 8 }, () => makeFolder(wished, 0o711)))
  expect((await stat(wished)).mode & 0o777).toBe(0o711)
})

test('a symlink that leads nowhere is named', async () => {
  const link = join(await testFolder(), 'data')
  await symlink('/nowhere/at/all', link)
  await expect(settleDataFolder({ dataFolder: link, chosen: true, say: silent })).rejects.toThrow(
    'because a file is in its place',
  )
})

test('a path that no disk can hold is named', async () => {
  const dataFolder = join(await testFolder(), 'a'.repeat(300))
  await expect(settleDataFolder({ dataFolder, chosen: true, say: silent })).rejects.toThrow('is too long')
})

test.runIf(root)('an ordinary user is told whose database it is', async () => {
  const dataFolder = join(await testFolder(), 'data')
  await (await start(dataFolder)).stop()
  await chmod(dataFolder, 0o777)
  const { uid } = await stat(join(dataFolder, 'postgres'))
  const settled = asOrdinaryUser(() => settleDataFolder({ dataFolder, chosen: true, say: silent }))
  await expect(settled).rejects.toThrow(`belongs to another user (number ${uid})`)
})

test.runIf(root)(
  'in a closed home, data goes under /var/lib/casebook, which is said, and two clones never share',
  async () => {
    const home = await testFolder()
    await chmod(home, 0o700)
    const said: string[] = []
    const settle = (clone: string) =>
      settleDataFolder({
        dataFolder: join(home, clone, 'data'),
        chosen: false,
        say: (sentence) => said.push(sentence),
      })
    const one = await settle('one/casebook')
    const other = await settle('other/casebook')
    onTestFinished(() =>
      Promise.all([one, other].map(({ path }) => rm(path, { recursive: true }))).then(() => {}),
    )

    expect(dirname(one.path)).toBe('/var/lib/casebook')
    expect(basename(one.path)).toMatch(/^casebook-[0-9a-f]{12}$/)
    expect(other.path).not.toBe(one.path)
    expect((await settle('one/casebook')).path).toBe(one.path)
    expect(said[0]).toBe(
      `Data is kept in ${one.path}: PostgreSQL does not run as root, and ${home} is closed to ${one.account?.name}. Set CASEBOOK_DATA to keep it elsewhere.`,
    )
  },
)

test.runIf(root)('a folder that a person chose is refused where it is closed, not replaced', async () => {
  const home = await testFolder()
  await chmod(home, 0o700)
  await expect(start(join(home, 'data'))).rejects.toThrow(
    `is closed at ${home}: open it (chmod o+x ${home}), or set CASEBOOK_DATA to another folder.`,
  )
})

test.runIf(root)(
  'data that lies in a home closed since is not silently replaced by an empty database',
  async () => {
    const home = await testFolder()
    const dataFolder = join(home, 'data')
    await (await start(dataFolder)).stop()
    await chmod(home, 0o700)
    const settled = settleDataFolder({ dataFolder, chosen: false, say: silent })
    await expect(settled).rejects.toThrow(`is closed at ${home}`)
  },
)

test.runIf(root)('a disk without room, and one that can only be read, are named', async ({ skip }) => {
  const disk = await testFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=30m,mode=0711', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    skip('this root may not mount a small disk')
  }
  onTestFinished(() => void execFileSync('umount', [disk]))
  const data = join(disk, 'data')
  const noRoom = `There is no room left on the disk that holds ${data}: free some space there`
  await expect(start(data)).rejects.toThrow(noRoom)
  await expect(start(data)).rejects.toThrow(noRoom)
  execFileSync('mount', ['-o', 'remount,ro', disk])
  await expect(start(data)).rejects.toThrow(`The folder ${data} is on a disk that can only be read`)
})

test.runIf(root)('a disk that filled up since the last start is named', async ({ skip }) => {
  const disk = await testFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=80m,mode=0711', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    skip('this root may not mount a small disk')
  }
  onTestFinished(() => void execFileSync('umount', [disk]))
  const data = join(disk, 'data')
  await (await start(data)).stop()
  await writeFile(join(disk, 'film'), Buffer.alloc(80_000_000)).catch(silent)
  await expect(start(data)).rejects.toThrow(`There is no room left on the disk that holds ${data}`)
  await rm(join(disk, 'film'))
  await expect(start(data)).resolves.toMatchObject({ dataFolder: data })
})
