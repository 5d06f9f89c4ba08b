import { useSyncExternalStore } from 'react'

/** How somebody likes to write: with the toolbar, or Markdown as plain text. */
export type Way = 'rich' | 'plain'

const key = 'casebook.way-of-writing'
const listeners = new Set<() => void>()
/** Where the browser keeps nothing, the choice holds until the page is left. */
let chosen: Way | undefined

function read(): Way {
  if (chosen) return chosen
  try {
    chosen = localStorage.getItem(key) === 'plain' ? 'plain' : 'rich'
  } catch {
    chosen = 'rich'
  }
  return chosen
}

function write(way: Way): void {
  chosen = way
  try {
    localStorage.setItem(key, way)
  } catch {
    // A private window may refuse; the choice holds for this page.
  }
  for (const changed of listeners) changed()
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** The way of writing, the same for every field on the page and for the next visit. */
export function useWayOfWriting(): [way: Way, choose: (way: Way) => void] {
  return [useSyncExternalStore(subscribe, read), write]
}
