import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { runsAsRoot } from './accounts.ts'
import { connect } from './connect.ts'
import { type RunningPostgres, type StartOptions, startPostgres } from './start.ts'

export const root = runsAsRoot()

/** A number without rights of its own, as `nobody` has on most machines. */
export const stranger = 65_534

/** A folder for one test, that PostgreSQL's user may pass through. */
export async function testFolder(prefix = 'launcher-'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function start(dataFolder: string, said: string[] = []): Promise<RunningPostgres> {
  const say = (sentence: string): void => void said.push(sentence)
  const running = await startPostgres({ dataFolder, dataFolderChosen: true, say })
  onTestFinished(() => running.stop())
  return running
}

export async function ask(running: RunningPostgres, query: string): Promise<unknown[]> {
  const sql = connect(running.url, { max: 1, connect_timeout: 2 })
  try {
    return [...(await sql.unsafe(query))]
  } finally {
    await sql.end()
  }
}

/** The numbers of all postmasters that serve this data folder. */
export function serversOf(dataFolder: string): number[] {
  const lines = execFileSync('ps', ['-ww', '-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  const mark = `/postgres -D ${join(dataFolder, 'postgres')} `
  return lines.filter((line) => line.includes(mark)).map((line) => Number.parseInt(line, 10))
}

/** Runs file operations with an ordinary user's rights, also where root runs the tests. */
export async function asOrdinaryUser<T>(act: () => Promise<T>): Promise<T> {
  if (!root) return act()
  process.setegid?.(stranger)
  process.seteuid?.(stranger)
  try {
    return await act()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}

export type OtherProcess = {
  process: ChildProcess
  pid: number
  /** The next line it prints, as JSON. */
  next(): Promise<unknown>
  ended: Promise<unknown>
}

/** Another Casebook: does `before`, starts PostgreSQL, does `after`, in which `running` is at hand, and prints { url, socketFolder } or { refusal }. */
export function startInOtherProcess(options: Partial<StartOptions>, after = '', before = ''): OtherProcess {
  const file = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href)
  const code = `
    import { startPostgres } from ${file('./start.ts')}
    import { connect } from ${file('./connect.ts')}
    const print = (what) => console.log(JSON.stringify(what))
    ${before}
    try {
      const running = await startPostgres({ ...${JSON.stringify(options)}, say: () => {} })
      setInterval(() => {}, 1000)
      ${after}
      print({ url: running.url, socketFolder: running.socketFolder })
    } catch (error) {
      if (error.name !== 'StartRefusal') throw error
      print({ refusal: error.message })
    }`
  const child = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'exit')
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    process: child,
    pid: child.pid ?? 0,
    next: async () => JSON.parse((await lines.next()).value ?? 'null'),
    ended,
  }
}
