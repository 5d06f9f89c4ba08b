import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { access, chmod, constants, mkdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'
import { type Account, accountFor, closedTo, runsAsRoot } from './accounts.ts'
import { orRefuse } from './folder-refusal.ts'

/** Where the data of a root user goes whose own folders are closed to PostgreSQL's user. */
export const systemFolder = '/var/lib/casebook'

export type DataFolder = {
  path: string
  /** Where PostgreSQL's own files lie inside it. */
  cluster: string
  /** Whom PostgreSQL runs as; null for the user who started Casebook. */
  account: Account | null
}

export type Wish = {
  dataFolder: string
  /** True where a person named the folder: then it is used or refused, never replaced. */
  chosen: boolean
  say: (sentence: string) => void
}

export async function settleDataFolder(wish: Wish): Promise<DataFolder> {
  return orRefuse(wish.dataFolder, () =>
    runsAsRoot() ? settleForRoot(wish) : settleForUser(wish.dataFolder),
  )
}

async function settleForUser(dataFolder: string): Promise<DataFolder> {
  await makeFolder(dataFolder, 0o700)
  await access(dataFolder, constants.W_OK | constants.X_OK)
  const path = await realpath(dataFolder)
  const cluster = join(path, 'postgres')
  const owner = await ownerOf(cluster)
  if (owner && owner.uid !== process.geteuid?.()) {
    throw new StartRefusal(
      `The database in ${cluster} belongs to another user (number ${owner.uid}): start Casebook as that user, or set CASEBOOK_DATA to another folder.`,
    )
  }
  return { path, cluster, account: null }
}

async function settleForRoot({ dataFolder, chosen, say }: Wish): Promise<DataFolder> {
  const owner = await ownerOf(join(dataFolder, 'postgres'))
  const account = await accountFor(owner)
  const closed = await closedTo(account, dataFolder)
  if (!closed) return openFolder(dataFolder, account)
  if (chosen || owner) {
    throw new StartRefusal(
      `PostgreSQL does not run as root but as ${account.name}, for whom the way to ${dataFolder} is closed at ${closed}: open it (chmod o+x ${closed}), or set CASEBOOK_DATA to another folder.`,
    )
  }
  const kept = join(systemFolder, nameFor(dataFolder))
  say(
    `Data is kept in ${kept}: PostgreSQL does not run as root, and ${closed} is closed to ${account.name}. Set CASEBOOK_DATA to keep it elsewhere.`,
  )
  const ownerOfKept = await ownerOf(join(kept, 'postgres'))
  return orRefuse(kept, async () => openFolder(kept, ownerOfKept ? await accountFor(ownerOfKept) : account))
}

/** Others may pass through but not look round: root keeps its own files beside the database of the unprivileged user. */
async function openFolder(folder: string, account: Account): Promise<DataFolder> {
  await makeFolder(folder, 0o711)
  await access(folder, constants.W_OK)
  const path = await realpath(folder)
  return { path, cluster: join(path, 'postgres'), account }
}

/** Chosen by the whole path, so that two clones never share one. */
function nameFor(dataFolder: string): string {
  const clone = basename(dirname(dataFolder)).replaceAll(/[^\w.-]+/g, '-')
  return `${clone || 'data'}-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`
}

/** Makes the folder where a node keeps what is its own beside an external database, or says why it cannot. */
export async function openNodeFolder(folder: string): Promise<void> {
  await orRefuse(folder, async () => {
    await makeFolder(folder, 0o700)
    await access(folder, constants.W_OK | constants.X_OK)
  })
}

/**
 * Sets the rights of every folder it makes, whatever the umask: a closed one in between would shut PostgreSQL's user out.
 * One by one, since Node's recursive mkdir never ends where a parent is there and takes no folder, as in /proc.
 */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  const missing: string[] = []
  for (let way = folder; !(await isFolder(way)); way = dirname(way)) missing.unshift(way)
  for (const way of missing) {
    await mkdir(way).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new StartRefusal(takesNoFolder(dirname(way)), { cause: error })
      if (error.code !== 'EEXIST' || !(await isFolder(way))) throw error
    })
    await chmod(way, mode)
  }
}

async function isFolder(path: string): Promise<boolean> {
  const there = await ownerOf(path)
  if (there && !there.isDirectory()) throw Object.assign(new Error(`${path} is a file.`), { code: 'ENOTDIR' })
  return there !== null
}

function takesNoFolder(parent: string): string {
  return `No folder can be made in ${parent}: set CASEBOOK_DATA to a folder on a disk.`
}

async function ownerOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw error
  }
}
