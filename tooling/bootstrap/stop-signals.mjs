/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const parent = process.ppid

/** @type {NodeJS.Timeout | undefined} */
let watch

/**
 * Replaces what a request to stop does.
 * npm passes a signal to the shell that it started this with, and that shell ends without passing it on:
 * so under npm, being left by one's parent is such a request too.
 * @param {(signal: NodeJS.Signals) => void} act
 */
export function onStop(act) {
  clearInterval(watch)
  for (const signal of SIGNALS) {
    process.removeAllListeners(signal)
    process.on(signal, () => act(signal))
  }
  if (process.env.npm_lifecycle_event === undefined) return
  watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act('SIGTERM')
  }, 500).unref()
}
