import type { Person } from '@casebook/core/person'
import { onlineManager, useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useLapsed } from '../person/lapsed-session.ts'
import type { Opened } from '../revision/opened.ts'
import { copiesIn } from './browser-copy.ts'
import { deskServer } from './desk-server.ts'
import { openTabs, thisTab } from './tab.ts'
import { Writing } from './writing.ts'
import type { WritingState } from './writing-state.ts'

/** Opens what a person writes in a case study, and goes on from what is kept on the server and in this browser. */
export function useOpenedWriting(opened: Opened, person: Person) {
  const { id } = opened
  return useQuery({
    queryKey: ['writing', id, person.id],
    queryFn: async () => {
      const [tab, open] = [await thisTab(), await openTabs()]
      const where = { person: person.id, caseStudy: id, tab }
      const writing = await Writing.open({
        server: deskServer(id, tab),
        copies: copiesIn(localStorage, where, (other) => other !== tab && open.has(other)),
        told: {
          tab: 'What you wrote in another tab is brought in.',
          closed: 'What you wrote in this browser and had not been kept is brought in.',
          newer: (newer) => toldOfNewer(newer, person),
        },
      })
      return { writing, tab }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: 2,
  })
}

function toldOfNewer({ history, names }: Opened, person: Person): string {
  const newest = history.at(-1)
  if (!newest) return ''
  const who = newest.author === person.id ? 'You' : (names[newest.author] ?? 'Somebody')
  return `${who} saved revision ${newest.number} meanwhile. It is brought together with what you write: look it over.`
}

/** The state of writing, as it changes; sends what waits when the connection or the session is back, and when the page is left. */
export function useWritingState(writing: Writing): WritingState {
  const state = useSyncExternalStore(writing.subscribe, () => writing.state)
  const isLapsed = useLapsed()
  const { keeping, isInBrowser } = state
  useEffect(() => {
    if (!isLapsed && keeping === 'signed-out') void writing.keepNow()
  }, [isLapsed, keeping, writing])
  useEffect(() => onlineManager.subscribe((online) => void (online && writing.keepNow())), [writing])
  useEffect(() => {
    const leave = () => void (document.visibilityState === 'hidden' && writing.keepNow())
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      void writing.keepNow()
    }
  }, [writing])
  const isAtRisk = keeping !== 'kept' && !isInBrowser
  useEffect(() => {
    if (!isAtRisk) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAtRisk])
  return state
}
