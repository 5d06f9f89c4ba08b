import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '../start-refusal.ts'
import { isServerOf } from './process-identity.ts'

/** What PostgreSQL writes into postmaster.pid about itself. */
export type Postmaster = { pid: number; ready: boolean }

/** Fast shutdown first, then an immediate one, after which the next start recovers from the log: nothing acknowledged is lost in either. */
const ways: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 10_000],
]

export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, ready: (lines[7] ?? '').startsWith('ready') }
}

/** Stops the server of a run that was killed, and clears away a postmaster.pid that would stop the next start. */
export async function stopLeftover(
  cluster: string,
  say: (sentence: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const postmaster = await readPostmaster(cluster)
  if (!postmaster) return
  const { pid } = postmaster
  if (await isServerOf(pid, cluster)) {
    say(`PostgreSQL of an earlier run (process ${pid}) is still there: stopping it.`)
    await stopServer(pid, cluster, signal)
  }
  await rm(join(cluster, 'postmaster.pid'), { force: true })
}

async function stopServer(pid: number, cluster: string, breakOff?: AbortSignal): Promise<void> {
  for (const [signal, limit] of ways) {
    send(pid, signal)
    for (const end = Date.now() + limit; Date.now() < end; await sleep(20)) {
      if (!(await isServerOf(pid, cluster))) return
      breakOff?.throwIfAborted()
    }
  }
  throw new StartRefusal(
    `PostgreSQL of an earlier run (process ${pid}) still works on ${cluster} and does not stop: end that process, then start again.`,
  )
}

/** Sending to a process that has just ended is no fault: whether it ended is looked at after. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
