import type { AppRouter } from '@casebook/server/router'
import type { inferRouterOutputs } from '@trpc/server'
import { momentInWords } from '../frame/moments.ts'

export type Outbox = inferRouterOutputs<AppRouter>['mail']['list']
export type OutboxLetter = Outbox['letters'][number]
export type LetterState = OutboxLetter['state']

/** The states of a letter in the order in which they are shown. */
export const letterStates = [
  { id: 'failed', label: 'Failed' },
  { id: 'waiting', label: 'Waiting' },
  { id: 'sending', label: 'Under way' },
  { id: 'kept', label: 'Kept' },
  { id: 'sent', label: 'Sent' },
] as const satisfies { id: LetterState; label: string }[]

/** The name of a state: `Kept`. */
export function stateLabel(state: LetterState): string {
  return letterStates.find(({ id }) => id === state)?.label ?? state
}

/** How far a letter is, in a sentence. */
export function standingInWords(letter: OutboxLetter): string {
  const { state, tries, postedAt, sentAt, nextTryAt, expiresAt } = letter
  const posted = `Written on ${momentInWords(postedAt)}.`
  switch (state) {
    case 'sent':
      return `Sent on ${momentInWords(sentAt ?? postedAt)}${tries > 1 ? `, at try ${tries}` : ''}.`
    case 'sending':
      return `${posted} It is being handed to the mail server now.`
    case 'kept':
      return `${posted} It does not go out: pass on yourself what it says${until(expiresAt)}.`
    case 'failed':
      return `${posted} ${tries === 0 ? 'It was never tried.' : `Given up after ${triesInWords(tries)}.`}`
    case 'waiting':
      return nextTryAt
        ? `${posted} ${tries === 1 ? 'Tried once' : `Tried ${tries} times`}; the next try is on ${momentInWords(nextTryAt)}.`
        : `${posted} It goes out in a moment.`
  }
}

function triesInWords(tries: number): string {
  return tries === 1 ? 'one try' : `${tries} tries`
}

function until(expiresAt: string | null): string {
  return expiresAt ? ` before ${momentInWords(expiresAt)}` : ''
}
