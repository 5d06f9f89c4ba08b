import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '../start-refusal.ts'
import type { DataFolder } from './data-folder.ts'
import { saysOfFolder } from './folder-refusal.ts'
import { readPostmaster } from './leftover.ts'
import { type Program, type RunningProgram, run } from './program.ts'

export type Launch = {
  program: Program
  words: string[]
  folder: DataFolder
  say: (sentence: string) => void
  /** Breaks the start off, and stops what was started. */
  signal?: AbortSignal | undefined
}

/** Recovery after a sudden stop reads the log since the last checkpoint, which is seconds, or on a slow disk minutes. */
const longestStart = 600_000

/** A query of a server that was killed may outlive it for a moment, and PostgreSQL rightly refuses to start beside it. */
const longestWaitForOthers = 15_000

/** Starts the server and waits until it accepts connections. */
export async function launch(wish: Launch): Promise<RunningProgram> {
  for (const begun = Date.now(); ; await sleep(250)) {
    const server = await run(wish.program, wish.words)
    if (await untilReady(server, wish)) return server
    const printed = wish.program.log.lastLines()
    const others = /pre-existing shared memory block/.test(printed)
    if (!others || Date.now() - begun > longestWaitForOthers)
      throw new StartRefusal(saysOf(printed, wish.folder))
  }
}

/** False where the server has ended instead. */
async function untilReady(server: RunningProgram, { folder, say, signal }: Launch): Promise<boolean> {
  const begun = Date.now()
  let ended = false
  let told = false
  void server.ended.then(() => {
    ended = true
  })
  while (!ended) {
    const postmaster = await readPostmaster(folder.cluster)
    if (postmaster?.pid === server.pid && postmaster.ready) return true
    if (signal?.aborted) {
      await stop(server)
      throw signal.reason
    }
    const waited = Date.now() - begun
    if (waited > 5_000 && !told) {
      told = true
      say('PostgreSQL is going through its log after a sudden stop; this can take some minutes.')
    }
    if (waited > longestStart) {
      await stop(server)
      throw new StartRefusal(
        `PostgreSQL was not ready after ten minutes: look into ${folder.path}/postgres.log, then start again.`,
      )
    }
    await sleep(10)
  }
  return false
}

/** Fast shutdown, which ends what is running and writes everything out; past its time, an immediate one, after which the next start recovers. */
export async function stop(server: RunningProgram, limit = 20_000): Promise<void> {
  for (const [signal, time] of [
    ['SIGINT', limit],
    ['SIGQUIT', 8_000],
    ['SIGKILL', 2_000],
  ] as const) {
    server.send(signal)
    const clock = new AbortController()
    const late = sleep(time, 'late', { signal: clock.signal }).catch(() => 'cleared')
    const first = await Promise.race([server.ended, late])
    clock.abort()
    if (first !== 'late') return
  }
}

function saysOf(printed: string, { path, cluster }: DataFolder): string {
  return (
    saysOfFolder(printed, path) ??
    `PostgreSQL did not start on ${cluster}: mend what it says, or restore a backup into another folder. It said:\n${printed}`
  )
}
