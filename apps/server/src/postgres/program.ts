import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '../start-refusal.ts'
import type { Account } from './accounts.ts'
import type { Binaries } from './binaries.ts'
import type { ServerLog } from './server-log.ts'

export type Program = {
  binaries: Binaries
  name: 'postgres' | 'initdb'
  account: Account | null
  log: ServerLog
}

export type RunningProgram = {
  pid: number
  send(signal: NodeJS.Signals): void
  /** Settles when the program has ended, with its exit code; null where a signal ended it. */
  ended: Promise<number | null>
}

/** Of the caller's environment nothing is passed on: PGDATA, PGOPTIONS or a locale would change what the programs do and say. */
const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }

/** Started in a process group of its own, so that Ctrl-C on the terminal reaches Casebook alone, which then stops PostgreSQL in order. */
export async function run(
  { binaries, name, account, log }: Program,
  words: string[],
): Promise<RunningProgram> {
  const child = spawn(join(binaries.folder, 'bin', name), words, {
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(account && { uid: account.uid, gid: account.gid }),
  })
  child.stdout?.on('data', (chunk) => log.write(chunk))
  child.stderr?.on('data', (chunk) => log.write(chunk))
  const ended = endOf(child)
  const pid = await spawned(child, name, account)
  return { pid, ended, send: (signal) => void child.kill(signal) }
}

/** Waits a moment for the last words too, but not for a backend that outlives a killed server and holds the pipe open. */
async function endOf(child: ChildProcess): Promise<number | null> {
  const closed = once(child, 'close')
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  await Promise.race([closed, sleep(300, undefined, { ref: false })])
  return code
}

function spawned(child: ChildProcess, name: string, account: Account | null): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid ?? 0))
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartRefusal(saysOf(error.code, name, account), { cause: error }))
    })
  })
}

function saysOf(code: string | undefined, name: string, account: Account | null): string {
  const otherwise = 'set DATABASE_URL to a PostgreSQL server.'
  if (code === 'ENOENT') {
    return `The PostgreSQL that comes with Casebook needs a Linux with glibc 2.27 or newer, which this machine does not have (Alpine Linux, for one): use another base, or ${otherwise}`
  }
  if (code === 'EPERM' && account) {
    return `This root user may not start PostgreSQL as ${account.name}, and PostgreSQL does not run as root: start Casebook as an ordinary user, or ${otherwise}`
  }
  return `PostgreSQL's program ${name} cannot be started here (${code}): allow programs to run from that disk, or ${otherwise}`
}
