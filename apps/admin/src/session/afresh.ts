import { useSyncExternalStore } from 'react'

/** Those who wait for a fresh sign-in: what they do goes on, or is left, when it is answered. */
let waiting: ((proved: boolean) => void)[] = []
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** Asks whoever is here to show that it is they; whether they did. Several who ask at once are answered together. */
export function askAfresh(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve]
    tell()
  })
}

/** They signed in again, or would not. */
export function answerAfresh(proved: boolean): void {
  const answered = waiting
  waiting = []
  for (const resolve of answered) resolve(proved)
  tell()
}

/** Whether a fresh sign-in is asked for. */
export function useAskedAfresh(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting.length > 0,
  )
}
