import { chown, mkdtemp, readFile, realpath, rm, rmdir, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'
import { type Account, closedTo } from './accounts.ts'
import type { DataFolder } from './data-folder.ts'
import { orRefuse } from './folder-refusal.ts'

const socket = '.s.PGSQL.5432'
const prefix = 'casebook-'

/** The system's own limit is 108 bytes on Linux and 104 on macOS. */
const longest = 100

export type SocketFolder = { path: string; remove(): Promise<void> }

/**
 * A new folder that only PostgreSQL's user and root may enter: the socket in it needs no password, as the files of the database need none.
 * Its path is noted in the data folder, so that the next start clears away what a killed one left.
 */
export async function makeSocketFolder({ path: dataFolder, account }: DataFolder): Promise<SocketFolder> {
  const note = join(dataFolder, 'socket.path')
  await removeFolder(await readFile(note, 'utf8').catch(() => ''))
  const path = await findSocketFolder(account)
  const remove = async (): Promise<void> => {
    await removeFolder(path)
    await rm(note, { force: true })
  }
  try {
    await orRefuse(dataFolder, () => writeFile(note, path))
  } catch (error) {
    await remove()
    throw error
  }
  return { path, remove }
}

export async function findSocketFolder(account: Account | null, temporary = tmpdir()): Promise<string> {
  for (const candidate of [temporary, '/tmp', '/var/tmp', '/dev/shm']) {
    const folder = await makeIn(candidate, account)
    if (folder) return folder
  }
  throw new StartRefusal(
    `No temporary folder can hold PostgreSQL's socket: set TMPDIR to a folder that can be written to and whose path is shorter than ${longest - socket.length - prefix.length - 8} bytes.`,
  )
}

async function makeIn(candidate: string, account: Account | null): Promise<string | null> {
  try {
    const parent = await realpath(candidate)
    if (Buffer.byteLength(join(parent, `${prefix}123456`, socket)) >= longest) return null
    if (account && (await closedTo(account, parent))) return null
    const folder = await mkdtemp(join(parent, prefix))
    if (account) await chown(folder, account.uid, account.gid)
    return folder
  } catch {
    return null
  }
}

/** Deletes nothing but a socket and its empty folder, whatever the note says. */
async function removeFolder(folder: string): Promise<void> {
  if (!/^casebook-\w{6}$/.test(basename(folder))) return
  for (const name of [socket, `${socket}.lock`]) await unlink(join(folder, name)).catch(() => {})
  await rmdir(folder).catch(() => {})
}
