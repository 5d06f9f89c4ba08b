import type { ReactElement } from 'react'
import { momentInWords } from '../frame/moments.ts'
import type { WritingState } from './writing-state.ts'

/** How far what was typed has come, always true: kept since when, on its way, or why not and where it is safe. */
export function KeptLine({ state, isChanged }: { state: WritingState; isChanged: boolean }): ReactElement {
  return (
    <p role="status" className={`kept-line kept-line--${state.keeping}`}>
      {inWords(state, isChanged)}
    </p>
  )
}

function inWords({ keeping, keptAt, basedOn, isInBrowser }: WritingState, isChanged: boolean): string {
  const where = isInBrowser
    ? 'What you typed is kept in this browser until then.'
    : 'This browser has no room to keep it: leave the page open, or copy what you typed.'
  switch (keeping) {
    case 'kept':
      if (!isChanged) return `All is saved, as revision ${basedOn}.`
      return keptAt ? `Kept, ${momentInWords(keptAt)}. Not saved as a revision yet.` : 'Kept.'
    case 'waiting':
    case 'keeping':
      return 'Keeping…'
    case 'away':
      return `We cannot reach the server, and try again by ourselves. ${where}`
    case 'signed-out':
      return `Your session has ended: sign in to go on. ${where}`
    case 'refused':
      return `It could not be kept. ${where}`
  }
}
