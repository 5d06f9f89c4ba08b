import {
  chmod,
  chown,
  lchown,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises'
import { join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'
import { type Account, giveTo, starter } from './accounts.ts'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { orRefuse, saysOfFolder } from './folder-refusal.ts'
import { run } from './program.ts'
import type { ServerLog } from './server-log.ts'

const unfinished = 'postgres.unfinished-'

type Making = {
  folder: DataFolder
  binaries: Binaries
  log: ServerLog
  durable: boolean
  signal?: AbortSignal | undefined
}

/** Checks the cluster that is there, or makes the first one. */
export async function ensureCluster(making: Making): Promise<void> {
  const { cluster, account } = making.folder
  await orRefuse(cluster, async () => {
    await clearAwayUnfinished(making.folder.path)
    const names = await readdir(cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    if (names.length === 0) return makeCluster(making)
    await checkVersion(cluster, making.binaries)
    await handOver(cluster, account)
  })
}

/** Each attempt has a folder of its own, because the initdb of a killed Casebook goes on writing for a moment. */
async function clearAwayUnfinished(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    if (name.startsWith(unfinished))
      await rm(join(path, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

async function checkVersion(cluster: string, { version }: Binaries): Promise<void> {
  const [ours = ''] = version.split('.')
  const theirs = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (theirs === ours) return
  if (theirs === '') {
    throw new StartRefusal(
      `The folder ${cluster} holds files but no database: move them away, or set CASEBOOK_DATA to another folder.`,
    )
  }
  const made = `The database in ${cluster} was made by PostgreSQL ${theirs}, and this Casebook brings ${ours}`
  throw new StartRefusal(
    Number(theirs) > Number(ours)
      ? `${made}: start the newer Casebook that made it, or set CASEBOOK_DATA to another folder.`
      : `${made}: back it up with the Casebook that made it and restore it with this one, or set CASEBOOK_DATA to another folder.`,
  )
}

/** After a copy or a restore by root, or with rights that PostgreSQL refuses. */
async function handOver(cluster: string, account: Account | null): Promise<void> {
  const { mode, uid } = await stat(cluster)
  if ((mode & 0o777) !== 0o700) await chmod(cluster, 0o700)
  if (!account || uid === account.uid) return
  for (const entry of await readdir(cluster, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), account.uid, account.gid)
  }
  await chown(cluster, account.uid, account.gid)
}

/** Made beside its place and renamed when complete: a first start that was cut short leaves nothing that a later one could trip over. */
async function makeCluster(making: Making): Promise<void> {
  const { folder, durable } = making
  const part = await mkdtemp(join(folder.path, unfinished))
  try {
    if (folder.account) await giveTo(folder.account, part)
    await initialise(part, making)
    await rmdir(folder.cluster).catch(() => {})
    await rename(part, folder.cluster)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
  if (durable) await syncFolder(folder.path)
}

async function initialise(part: string, { folder, binaries, log, durable, signal }: Making): Promise<void> {
  const initdb = await run({ binaries, name: 'initdb', account: folder.account, log }, [
    ...['-D', part, '-U', 'postgres', '-E', 'UTF8', '--data-checksums'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-locale'],
    ...['--auth-local=trust', '--auth-host=reject', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ])
  signal?.addEventListener('abort', initdb.kill, { once: true })
  if (signal?.aborted) initdb.kill()
  const code = await initdb.ended
  signal?.throwIfAborted()
  if (code !== 0) throw new StartRefusal(saysOfInitdb(log.lastLines(), folder))
}

/** Without it a power cut could undo the renaming, and with it the whole database. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync()
  await handle.close()
}

function saysOfInitdb(printed: string, folder: DataFolder): string {
  const known = saysOfFolder(printed, folder.path)
  if (known) return known
  if (/could not look up effective user ID/.test(printed)) {
    return `This machine has no name for ${starter()}, which PostgreSQL needs to make a database: add that user to /etc/passwd, or set DATABASE_URL to a PostgreSQL server.`
  }
  if (/error while loading shared libraries|GLIBC_/.test(printed)) {
    return `The PostgreSQL that comes with Casebook does not run on this system: set DATABASE_URL to a PostgreSQL server. It said: ${printed}`
  }
  return `PostgreSQL could not make its database in ${folder.path}: mend what it says, or set DATABASE_URL to a PostgreSQL server. It said:\n${printed}`
}
