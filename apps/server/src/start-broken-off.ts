/** The start was told to stop before it was done: what it had begun is undone, and there is nothing to mend. */
export class StartBrokenOff extends Error {
  override name = 'StartBrokenOff'

  constructor() {
    super('Casebook was told to stop before it was ready.')
  }
}

/** What was begun, for as long as nobody breaks the start off; what still runs then is left to whoever undoes the rest. */
export function unlessBrokenOff<T>(signal: AbortSignal | undefined, begun: Promise<T>): Promise<T> {
  if (!signal) return begun
  return new Promise((resolve, reject) => {
    const breakOff = () => reject(signal.reason)
    if (signal.aborted) breakOff()
    signal.addEventListener('abort', breakOff, { once: true })
    begun.then(resolve, reject).finally(() => signal.removeEventListener('abort', breakOff))
  })
}
