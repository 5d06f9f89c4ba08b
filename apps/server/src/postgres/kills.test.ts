import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from './connect.ts'
import { readPostmaster } from './leftover.ts'
import { ask, serversOf, start, startInOtherProcess, testFolder } from './test-machine.ts'

test('the server of a killed Casebook is stopped at the next start, never doubled, and what it acknowledged is kept', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const other = startInOtherProcess(
    { dataFolder },
    `const sql = connect(running.url)
     await sql\`create table place (name text)\`
     await sql\`insert into place values ('Bury')\``,
  )
  const { socketFolder } = (await other.next()) as { socketFolder: string }
  const orphan = await postmasterOf(dataFolder)
  other.process.kill('SIGKILL')
  await other.ended
  expect(serversOf(dataFolder)).toEqual([orphan])

  const said: string[] = []
  const running = await start(dataFolder, said)
  expect(said).toEqual([`PostgreSQL of an earlier run (process ${orphan}) is still there: stopping it.`])
  expect(await postmasterOf(dataFolder)).not.toBe(orphan)
  expect(serversOf(dataFolder)).toEqual([await postmasterOf(dataFolder)])
  expect(await ask(running, 'select name from place')).toEqual([{ name: 'Bury' }])
  await expect(access(socketFolder)).rejects.toThrow('ENOENT')
})

test('a Casebook killed together with its PostgreSQL starts again with all it had acknowledged', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const other = startInOtherProcess(
    { dataFolder },
    `const sql = connect(running.url)
     await sql\`create table place (name text)\`
     await sql\`insert into place values ('Bury')\``,
  )
  await other.next()
  process.kill(await postmasterOf(dataFolder), 'SIGKILL')
  other.process.kill('SIGKILL')
  await other.ended
  expect(await ask(await start(dataFolder), 'select name from place')).toEqual([{ name: 'Bury' }])
})

test('a first start that was killed half way is begun again', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const other = startInOtherProcess({ dataFolder })
  await expect.poll(() => unfinishedIn(dataFolder), { interval: 5, timeout: 15_000 }).toHaveLength(1)
  other.process.kill('SIGKILL')
  await other.ended
  expect(await ask(await start(dataFolder), 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await unfinishedIn(dataFolder)).toEqual([])
})

test('a stale postmaster.pid whose number now belongs to another process stops nothing and harms nobody', async () => {
  const dataFolder = join(await testFolder(), 'data')
  await (await start(dataFolder)).stop()
  const cluster = join(dataFolder, 'postgres')
  const { uid, gid } = await stat(cluster)
  const bystander = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {})
  onTestFinished(() => void bystander.kill('SIGKILL'))
  await once(bystander, 'spawn')
  const lines = [bystander.pid, cluster, '1700000000', '5432', '/tmp/casebook-gone00', '', '', 'ready']
  await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'))

  expect(await ask(await start(dataFolder), 'select 1 as one')).toEqual([{ one: 1 }])
  expect(alive(bystander.pid!)).toBe(true)
})

test('a PostgreSQL that is killed comes back by itself at the same address', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const said: string[] = []
  const running = await start(dataFolder, said)
  await ask(running, "create table place as select 'Bury' as name")
  const killed = await postmasterOf(dataFolder)
  process.kill(killed, 'SIGKILL')
  await expect
    .poll(() => ask(running, 'select name from place').catch(() => null), { timeout: 10_000 })
    .toEqual([{ name: 'Bury' }])
  expect(said).toEqual(['PostgreSQL ended by itself: starting it again.'])
  expect(await postmasterOf(dataFolder)).not.toBe(killed)
})

test('a query that outlives its killed server is waited for', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const running = await start(dataFolder)
  const sql = connect(running.url, { max: 1 })
  const long =
    sql`select count(*) from generate_series(1, 3000000) as one (n) where md5(n::text) < '0'`.catch(
      () => null,
    )
  await expect
    .poll(() =>
      ask(
        running,
        "select count(*)::int from pg_stat_activity where query like 'select count%md5%' and state = 'active' and pid <> pg_backend_pid()",
      ),
    )
    .toEqual([{ count: 1 }])
  process.kill(await postmasterOf(dataFolder), 'SIGKILL')
  await expect
    .poll(() => ask(running, 'select 1 as one').catch(() => null), { timeout: 20_000 })
    .toEqual([{ one: 1 }])
  expect(await readFile(join(dataFolder, 'postgres.log'), 'utf8')).toContain(
    'pre-existing shared memory block',
  )
  await long
  await sql.end()
})

test('stopping twice is stopping once, and the folder is free for the next', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const running = await start(dataFolder)
  await Promise.all([running.stop(), running.stop()])
  const next = await start(dataFolder)
  await running.stop()
  expect(await readFile(join(dataFolder, 'owner.pid'), 'utf8')).toBe(`${process.pid}\n`)
  expect(await ask(next, 'select 1 as one')).toEqual([{ one: 1 }])
})

async function postmasterOf(dataFolder: string): Promise<number> {
  const postmaster = await readPostmaster(join(dataFolder, 'postgres'))
  return postmaster!.pid
}

async function unfinishedIn(dataFolder: string): Promise<string[]> {
  const names = await readdir(dataFolder).catch(() => [])
  return names.filter((name) => name.startsWith('postgres.unfinished-'))
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
