import type { DraftCaseStudy } from '@casebook/core/readiness'

/** What the server is known to hold of what somebody is writing. */
export type Known = { version: string | null; basedOn: number; content: DraftCaseStudy }

/** What stands on the page and the server has not confirmed, with what it rests on. */
export type BrowserCopy = { content: DraftCaseStudy; basedOn: number; known: Known }

/** Where copies are kept until the server has them. */
export type BrowserCopies = {
  /** Whether it could be kept: a browser may have no room, or allow none. */
  put: (copy: BrowserCopy) => boolean
  /** The copies of this tab and of tabs that are closed. They stay until they are dropped. */
  found: () => BrowserCopy[]
  /** Takes away what was put last and what was found: the server has it. What another page put since stays. */
  drop: () => void
}

/** Copies in the browser's own store, one a tab; `isOpen` tells which tabs still look after theirs. */
export function copiesIn(
  storage: Storage,
  { person, caseStudy, tab }: { person: string; caseStudy: string; tab: string },
  isOpen: (tab: string) => boolean,
): BrowserCopies {
  const prefix = `casebook draft ${person} ${caseStudy} `
  const own = prefix + tab
  const ours = new Map<string, string>()
  return {
    put: (copy) => {
      try {
        const text = JSON.stringify(copy)
        storage.setItem(own, text)
        ours.set(own, text)
        return true
      } catch {
        return false
      }
    },
    found: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix) && (key === own || !isOpen(key.slice(prefix.length))))
        .flatMap((key) => {
          const text = storage.getItem(key) ?? ''
          ours.set(key, text)
          return read(text) ?? []
        }),
    drop: () => {
      for (const [key, text] of ours) if (storage.getItem(key) === text) storage.removeItem(key)
      ours.clear()
    },
  }
}

/** A copy that cannot be read is none. */
function read(text: string): BrowserCopy | null {
  try {
    return JSON.parse(text) as BrowserCopy
  } catch {
    return null
  }
}
