import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '../start-refusal.ts'
import type { RunningProgram } from './program.ts'
import { stop } from './server-process.ts'

export type Kept = { stop(): Promise<void> }

const shortestPause = 100
const longestPause = 30_000

/** Starts the server again where it ends by itself (killed for want of memory, say), on the same socket, so that the pool of connections finds it again. */
export async function keepRunning(
  start: () => Promise<RunningProgram>,
  say: (sentence: string) => void,
): Promise<Kept> {
  let server = await start()
  const stopping = new AbortController()
  const watched = watch()

  async function watch(): Promise<void> {
    let pause = shortestPause
    while (!stopping.signal.aborted) {
      const begun = Date.now()
      await server.ended
      if (stopping.signal.aborted) return
      if (Date.now() - begun > 60_000) pause = shortestPause
      say('PostgreSQL ended by itself: starting it again.')
      for (let back = false; !back && !stopping.signal.aborted; ) {
        await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {})
        pause = Math.min(pause * 2, longestPause)
        back = !stopping.signal.aborted && (await startAgain())
      }
    }
  }

  async function startAgain(): Promise<boolean> {
    try {
      server = await start()
      return true
    } catch (error) {
      if (!(error instanceof StartRefusal)) throw error
      say(error.message)
      return false
    }
  }

  return {
    async stop() {
      stopping.abort()
      await stop(server)
      await watched
      await stop(server)
    },
  }
}
