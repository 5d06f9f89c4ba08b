import { execFileSync } from 'node:child_process'
import { access, chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPostmaster } from './leftover.ts'
import { type RunningPostgres, startPostgres } from './start.ts'
import { ask, root, start, startInOtherProcess, testFolder } from './test-machine.ts'

/** One first start, for the tests that only look at it. */
let folder: string
let running: RunningPostgres

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launcher-'))
  await chmod(folder, 0o711)
  running = await startPostgres({ dataFolder: join(folder, 'data'), dataFolderChosen: true, say: () => {} })
})

afterAll(async () => {
  await running.stop()
  await rm(folder, { recursive: true })
})

test('a first start makes an empty database that speaks UTF-8 and checks its pages', async () => {
  const [cluster] = await ask(
    running,
    `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
            current_setting('fsync') as fsync, current_setting('timezone') as timezone,
            current_setting('max_connections') as connections, current_setting('jit') as jit,
            datlocprovider as provider, datlocale as locale, current_user as name
     from pg_database where datname = current_database()`,
  )
  expect(cluster).toEqual({
    encoding: 'UTF8',
    checksums: 'on',
    fsync: 'on',
    timezone: 'UTC',
    connections: '40',
    jit: 'off',
    provider: 'b',
    locale: 'C.UTF-8',
    name: 'casebook',
  })
})

test('it listens on a socket in a folder of its own and on no port', async () => {
  expect((await stat(running.socketFolder)).mode & 0o777).toBe(0o700)
  expect(
    await ask(running, "select inet_server_addr() as address, current_setting('listen_addresses') as ports"),
  ).toEqual([{ address: null, ports: '' }])
})

test('its user is never root, and only that user can read the database', async () => {
  const { uid, mode } = await stat(join(running.dataFolder, 'postgres'))
  expect(mode & 0o777).toBe(0o700)
  expect(uid === 0).toBe(false)
  if (!root) expect(uid).toBe(process.getuid?.())
})

test('a second start on the same folder is told which process owns it, and the first is not disturbed', async () => {
  const { dataFolder } = running
  const other = startInOtherProcess({ dataFolder })
  expect(await other.next()).toEqual({
    refusal: `Casebook already runs on the data folder ${dataFolder} (process ${process.pid}): stop it first, or set CASEBOOK_DATA to another folder.`,
  })
  expect(await ask(running, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('what was written is there at the next start', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const first = await start(dataFolder)
  await ask(first, 'create table place (name text)')
  await ask(first, "insert into place values ('Bury')")
  await first.stop()
  await expect(access(first.socketFolder)).rejects.toThrow('ENOENT')
  expect(await ask(await start(dataFolder), 'select name from place')).toEqual([{ name: 'Bury' }])
})

test.each([
  ['with spaces, quotes and accents', `it's "Zoë's" case book`],
  ['that is long', `${'a-folder-with-a-long-name/'.repeat(12)}data`],
])('works in a path %s', async (_, path) => {
  const dataFolder = join(await testFolder(), path)
  const other = await start(dataFolder)
  expect(other.dataFolder).toBe(dataFolder)
  expect(await ask(other, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('Ctrl-C on the terminal reaches Casebook alone, which still has its database to finish with', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const other = startInOtherProcess(
    { dataFolder },
    `process.on('SIGINT', async () => {
       const sql = connect(running.url, { max: 1 })
       print(await sql\`select 'still here' as answer\`)
       await sql.end()
       await running.stop()
       process.exit(0)
     })`,
  )
  await other.next()
  process.kill(-other.pid, 'SIGINT')
  expect(await other.next()).toEqual([{ answer: 'still here' }])
  expect(await other.ended).toEqual([0, null])
})

test('a process that exits without stopping it takes PostgreSQL along', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const other = startInOtherProcess({ dataFolder }, 'setTimeout(() => process.exit(3), 100)')
  await other.next()
  await other.ended
  await expect.poll(() => readPostmaster(join(dataFolder, 'postgres')), { timeout: 15_000 }).toBeNull()
  await expect(start(dataFolder)).resolves.toMatchObject({ dataFolder })
})

test('a start that fails shows what PostgreSQL said, and leaves nothing running', async () => {
  const dataFolder = join(await testFolder(), 'data')
  await (await start(dataFolder)).stop()
  execFileSync('rm', [join(dataFolder, 'postgres', 'global', 'pg_control')])
  await expect(start(dataFolder)).rejects.toMatchObject({
    name: 'StartRefusal',
    message: expect.stringMatching(/PostgreSQL did not start on .*could not .*pg_control/s),
  })
  expect(await readFile(join(dataFolder, 'postgres.log'), 'utf8')).toContain('pg_control')
  await expect(start(dataFolder)).rejects.toThrow('PostgreSQL did not start')
})
