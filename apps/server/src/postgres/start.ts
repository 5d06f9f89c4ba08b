import { join, resolve } from 'node:path'
import { findBinaries, prepareBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { connect, socketUrl } from './connect.ts'
import { type DataFolder, settleDataFolder, systemFolder } from './data-folder.ts'
import { type Kept, keepRunning } from './keep-running.ts'
import { stopLeftover } from './leftover.ts'
import { takeOwnership } from './owner-lock.ts'
import type { Program, RunningProgram } from './program.ts'
import { openServerLog } from './server-log.ts'
import { launch } from './server-process.ts'
import { serverArguments } from './server-settings.ts'
import { makeSocketFolder } from './socket-folder.ts'

export type StartOptions = {
  dataFolder: string
  /** True where a person named the folder: then it is used or refused, never replaced. */
  dataFolderChosen?: boolean
  say: (sentence: string) => void
  /** For a database that a test run throws away: quick rather than safe. */
  throwAway?: boolean
  /** Breaks the start off: what was started is stopped, and the reason of the signal is thrown. */
  signal?: AbortSignal | undefined
}

export type RunningPostgres = {
  /** For connect(): a database of our own, as a user without special rights, which is also what a managed server would give. */
  url: string
  /** For work that needs special rights, such as making databases for tests. */
  superuserUrl: string
  socketFolder: string
  /** The one really used: whatever else Casebook keeps belongs there too. */
  dataFolder: string
  stop(): Promise<void>
}

/** Throws a StartRefusal, with one sentence, wherever the reason lies with the machine or the settings. */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const { dataFolderChosen: chosen = false, throwAway = false, say, signal } = options
  const binaries = await findBinaries()
  const folder = await settleDataFolder({ dataFolder: resolve(options.dataFolder), chosen, say })
  const lock = await takeOwnership(folder.path)
  try {
    signal?.throwIfAborted()
    const copies = folder.account ? systemFolder : folder.path
    const prepared = await prepareBinaries(binaries, { account: folder.account, copies, say, signal })
    const log = openServerLog(join(folder.path, 'postgres.log'))
    await ensureCluster({ folder, binaries: prepared, log, durable: !throwAway, signal })
    const program: Program = { binaries: prepared, name: 'postgres', account: folder.account, log }
    const running = await serve(program, folder, options)
    let stopped: Promise<void> | undefined
    const stop = (): Promise<void> => {
      stopped ??= running.stop().finally(() => lock.release())
      return stopped
    }
    return { ...running, stop }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function serve(program: Program, folder: DataFolder, options: StartOptions): Promise<RunningPostgres> {
  const { say, throwAway = false } = options
  const { path: dataFolder, cluster } = folder
  let { signal } = options
  await stopLeftover(cluster, say, signal)
  const socketFolder = await makeSocketFolder(folder)
  const words = serverArguments(cluster, socketFolder.path, throwAway)
  const start = async (): Promise<RunningProgram> => {
    await stopLeftover(cluster, say, signal)
    return launch({ program, words, folder, say, signal })
  }
  let kept: Kept | undefined
  const stop = async (): Promise<void> => {
    await kept?.stop()
    await socketFolder.remove()
  }
  try {
    kept = await keepRunning(start, say)
    // From here on it is stopped in order; a server that ends by itself before then is started again.
    signal = undefined
    const superuserUrl = socketUrl(socketFolder.path, 'postgres', 'postgres')
    await ensureDatabase(superuserUrl)
    options.signal?.throwIfAborted()
    const url = socketUrl(socketFolder.path, 'casebook', 'casebook')
    return { url, superuserUrl, socketFolder: socketFolder.path, dataFolder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Two statements that a sudden stop may fall between, so each looks for itself. */
async function ensureDatabase(superuserUrl: string): Promise<void> {
  const sql = connect(superuserUrl, { max: 1, onnotice: () => {} })
  try {
    const [there] = await sql<{ role: boolean; database: boolean }[]>`
      select to_regrole('casebook') is not null as role,
             exists (select from pg_database where datname = 'casebook') as database`
    if (!there?.role) await sql`create role casebook login`
    if (!there?.database) await sql`create database casebook owner casebook`
  } finally {
    await sql.end()
  }
}
