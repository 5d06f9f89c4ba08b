import { chown, readFile, realpath, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'

/** The unprivileged user that PostgreSQL, which refuses root, runs as. */
export type Account = { uid: number; gid: number; name: string }

/** In order of choice; `nobody` last, since other services may share it. */
const names = ['casebook', 'postgres', '_postgres', 'nobody']

export const runsAsRoot = (): boolean => process.geteuid?.() === 0

/** Who started Casebook, for a sentence; containers run it under numbers that have no name. */
export function starter(): string {
  try {
    return userInfo().username
  } catch {
    return `user number ${process.geteuid?.()}`
  }
}

/** A database that exists stays with its owner, whichever users the machine has gained since. */
export async function accountFor(ownerOfCluster: { uid: number; gid: number } | null): Promise<Account> {
  const accounts = await accountsOfMachine()
  if (ownerOfCluster && ownerOfCluster.uid !== 0) {
    const known = accounts.find(({ uid }) => uid === ownerOfCluster.uid)
    return known ?? { ...ownerOfCluster, name: `user ${ownerOfCluster.uid}` }
  }
  for (const name of names) {
    const account = accounts.find((one) => one.name === name && one.uid > 0)
    if (account) return account
  }
  throw new StartRefusal(
    'PostgreSQL does not run as root, and this machine has no user named casebook, postgres or nobody to run it as: add one (useradd --system casebook), or set DATABASE_URL to a PostgreSQL server.',
  )
}

/** Root in a container may have been denied this. */
export async function giveTo(account: Account, path: string): Promise<void> {
  try {
    await chown(path, account.uid, account.gid)
  } catch (error) {
    throw cannotBecome(account, error)
  }
}

export function cannotBecome(account: Account, cause: unknown): StartRefusal {
  return new StartRefusal(
    `This root user may not act as ${account.name}, and PostgreSQL does not run as root: start Casebook as an ordinary user, or set DATABASE_URL to a PostgreSQL server.`,
    { cause },
  )
}

/** The first folder on the way to the path that this user may not pass through, or the path itself; null where the way is open. */
export async function closedTo(account: Account, path: string): Promise<string | null> {
  const ways: string[] = []
  for (let way = await existing(path); ; way = dirname(way)) {
    ways.unshift(way)
    if (way === dirname(way)) break
  }
  for (const way of ways) {
    const { uid, gid, mode } = await stat(way)
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
    if (((mode >> shift) & 1) === 0) return way
  }
  return null
}

/** The deepest folder of the path that is already there, without symlinks. */
async function existing(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || path === dirname(path)) throw error
    return existing(dirname(path))
  }
}

async function accountsOfMachine(): Promise<Account[]> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}
