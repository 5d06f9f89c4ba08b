import { execFileSync } from 'node:child_process'
import { access, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPostmaster } from './leftover.ts'
import { ask, root, start, startInOtherProcess, testFolder } from './test-machine.ts'

test('a first start makes an empty database that speaks UTF-8 and checks its pages', async () => {
  const running = await start(join(await testFolder(), 'data'))
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
  const running = await start(join(await testFolder(), 'data'))
  expect((await stat(running.socketFolder)).mode & 0o777).toBe(0o700)
  expect(
    await ask(running, "select inet_server_addr() as address, current_setting('listen_addresses') as ports"),
  ).toEqual([{ address: null, ports: '' }])
  await running.stop()
  await expect(access(running.socketFolder)).rejects.toThrow('ENOENT')
})

test('its user is never root, and only that user can read the database', async () => {
  const running = await start(join(await testFolder(), 'data'))
  const { uid, mode } = await stat(join(running.dataFolder, 'postgres'))
  expect(mode & 0o777).toBe(0o700)
  expect(uid === 0).toBe(false)
  if (!root) expect(uid).toBe(process.getuid?.())
})

test('what was written is there at the next start', async () => {
  const folder = join(await testFolder(), 'data')
  const first = await start(folder)
  await ask(first, 'create table place (name text)')
  await ask(first, "insert into place values ('Bury')")
  await first.stop()
  expect(await ask(await start(folder), 'select name from place')).toEqual([{ name: 'Bury' }])
})

test.each([
  ['with spaces, quotes and accents', `it's "Zoë's" case book`],
  ['that is long', `${'a-folder-with-a-long-name/'.repeat(12)}data`],
])('works in a path %s', async (_, path) => {
  const folder = join(await testFolder(), path)
  const running = await start(folder)
  expect(running.dataFolder).toBe(folder)
  expect(await ask(running, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a second start on the same folder is told which process owns it, and the first is not disturbed', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const running = await start(dataFolder)
  const other = startInOtherProcess({ dataFolder })
  expect(await other.next()).toEqual({
    refusal: `Casebook already runs on the data folder ${dataFolder} (process ${process.pid}): stop it first, or set CASEBOOK_DATA to another folder.`,
  })
  expect(await ask(running, 'select 1 as one')).toEqual([{ one: 1 }])
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
  await expect.poll(() => readPostmaster(join(dataFolder, 'postgres'))).toBeNull()
})

test('a start that fails shows what PostgreSQL said, and leaves nothing running', async () => {
  const folder = join(await testFolder(), 'data')
  await (await start(folder)).stop()
  execFileSync('rm', [join(folder, 'postgres', 'global', 'pg_control')])
  await expect(start(folder)).rejects.toMatchObject({
    name: 'StartRefusal',
    message: expect.stringMatching(/PostgreSQL did not start on .*could not .*pg_control/s),
  })
  expect(await readFile(join(folder, 'postgres.log'), 'utf8')).toContain('pg_control')
  await expect(start(folder)).rejects.toThrow('PostgreSQL did not start')
})
