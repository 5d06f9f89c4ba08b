import { constants } from 'node:os'
import { StartBrokenOff } from '@casebook/server'

/** Ctrl+C reaches a program and whoever started it, who may hand it on: signals within this many milliseconds are one telling. */
const oneTelling = 1_000

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Aborted when this process is told to stop, by Ctrl+C, by its keeper or by a terminal that closes; told again, it ends at once. */
export function toldToStop(): AbortSignal {
  const stopping = new AbortController()
  let told = 0
  for (const name of signals) {
    process.on(name, () => {
      if (told > 0 && Date.now() - told > oneTelling) process.exit(128 + constants.signals[name])
      told ||= Date.now()
      stopping.abort(new StartBrokenOff())
    })
  }
  return stopping.signal
}

/** Settles once the process is told to stop. */
export function until(told: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (told.aborted) resolve()
    told.addEventListener('abort', () => resolve(), { once: true })
  })
}
