import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '../start-refusal.ts'
import { type Account, cannotBecome } from './accounts.ts'
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
  /** Ends it at once, with all that it started. */
  kill(): void
  /** Settles when the program has ended, with its exit code; null where a signal ended it. */
  ended: Promise<number | null>
}

/** Of the caller's environment nothing is passed on: PGDATA, PGOPTIONS or a locale would change what the programs do and say. */
const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }

/** Started in a process group of its own, so that Ctrl-C on the terminal reaches Casebook alone, which then stops PostgreSQL in order. */
export async function run(program: Program, words: string[]): Promise<RunningProgram> {
  const { binaries, name, account, log } = program
  log.begin()
  const child = await spawned(program, () =>
    spawn(join(binaries.folder, 'bin', name), words, {
      cwd: '/',
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account && { uid: account.uid, gid: account.gid }),
    }),
  )
  child.stdout?.on('data', (chunk) => log.write(chunk))
  child.stderr?.on('data', (chunk) => log.write(chunk))
  const ended = endOf(child)
  const kill = () => killGroup(child)
  const send = (signal: NodeJS.Signals) => void child.kill(signal)
  const leaveNone = name === 'initdb' ? kill : () => send('SIGINT')
  process.on('exit', leaveNone)
  void ended.then(() => process.off('exit', leaveNone))
  return { pid: child.pid ?? 0, ended, send, kill }
}

/** The group is the program's own, since it is started detached. */
function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Some reasons against a start are thrown at once, others come as an event. */
async function spawned(program: Program, start: () => ChildProcess): Promise<ChildProcess> {
  try {
    const child = start()
    await once(child, 'spawn')
    return child
  } catch (error) {
    throw refusalOf(error as NodeJS.ErrnoException, program)
  }
}

/** Waits a moment for the last words too, but not for a backend that outlives a killed server and holds the pipe open. */
async function endOf(child: ChildProcess): Promise<number | null> {
  const closed = once(child, 'close')
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  await Promise.race([closed, sleep(300, undefined, { ref: false })])
  return code
}

function refusalOf(cause: NodeJS.ErrnoException, { name, account }: Program): StartRefusal {
  const otherwise = 'set DATABASE_URL to a PostgreSQL server.'
  if (account && (cause.code === 'EPERM' || cause.code === 'EINVAL')) return cannotBecome(account, cause)
  const says =
    cause.code === 'ENOENT'
      ? `The PostgreSQL that comes with Casebook needs a Linux with glibc 2.27 or newer, which this machine does not have (Alpine Linux, for one): use another base, or ${otherwise}`
      : `PostgreSQL's program ${name} cannot be started here (${cause.code}): allow programs to run from that disk, or ${otherwise}`
  return new StartRefusal(says, { cause })
}
