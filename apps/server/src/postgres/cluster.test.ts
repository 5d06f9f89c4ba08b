import { execFileSync } from 'node:child_process'
import { chmod, chown, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, root, start, testFolder } from './test-machine.ts'

test.each([
  ['17', 'made by PostgreSQL 17, and this Casebook brings 18: back it up with the Casebook that made it'],
  ['19', 'made by PostgreSQL 19, and this Casebook brings 18: start the newer Casebook that made it'],
])('a database made by PostgreSQL %s is left alone', async (version, says) => {
  const dataFolder = join(await testFolder(), 'data')
  const cluster = join(dataFolder, 'postgres')
  await mkdir(cluster, { recursive: true })
  await chmod(dataFolder, 0o711)
  await writeFile(join(cluster, 'PG_VERSION'), `${version}\n`)
  await expect(start(dataFolder)).rejects.toMatchObject({
    name: 'StartRefusal',
    message: expect.stringContaining(says),
  })
})

test('files that are no database are not touched', async () => {
  const dataFolder = join(await testFolder(), 'data')
  await mkdir(join(dataFolder, 'postgres', 'holiday-pictures'), { recursive: true })
  await chmod(dataFolder, 0o711)
  await expect(start(dataFolder)).rejects.toThrow('holds files but no database: move them away')
})

test('a database copied with rights that PostgreSQL refuses is put right', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const cluster = join(dataFolder, 'postgres')
  await (await start(dataFolder)).stop()
  await chmod(cluster, 0o755)
  expect(await ask(await start(dataFolder), 'select 1 as one')).toEqual([{ one: 1 }])
  expect((await stat(cluster)).mode & 0o777).toBe(0o700)
})

test.runIf(root)('a database restored by root is given back to its unprivileged user', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const cluster = join(dataFolder, 'postgres')
  await (await start(dataFolder)).stop()
  const { uid } = await stat(cluster)
  for (const path of [cluster, join(cluster, 'base'), join(cluster, 'PG_VERSION')]) await chown(path, 0, 0)
  expect(await ask(await start(dataFolder), 'select 1 as one')).toEqual([{ one: 1 }])
  expect((await stat(join(cluster, 'PG_VERSION'))).uid).toBe(uid)
})

test.runIf(root)('a database keeps its owner, even one without a name', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const cluster = join(dataFolder, 'postgres')
  await (await start(dataFolder)).stop()
  execFileSync('chown', ['-R', '54321:54321', cluster])
  expect(await ask(await start(dataFolder), 'select 1 as one')).toEqual([{ one: 1 }])
  expect((await stat(join(cluster, 'postmaster.pid'))).uid).toBe(54_321)
})
