import { useSyncExternalStore } from 'react'

let lapsed = false
const listeners = new Set<() => void>()

function tell(to: boolean): void {
  lapsed = to
  for (const listener of listeners) listener()
}

/** The session ended while somebody was at work. */
export const lapse = (): void => tell(true)
/** They signed in again, or left. */
export const resume = (): void => tell(false)

/** Whether the session ended while this page was in use. */
export function useLapsed(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => lapsed,
  )
}
