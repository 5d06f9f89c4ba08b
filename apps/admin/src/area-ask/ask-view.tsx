import type { LocalConfirmation } from '@casebook/core/case-study'
import { dateInWords } from '@casebook/core/date'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useEffect, useId, useRef } from 'react'
import { api, queryClient, reasonsIn, ask as server } from '../api.ts'
import { momentInWords } from '../frame/moments.ts'
import { AnswersView } from './answers-view.tsx'
import type { ListedAsk } from './listed-ask.ts'

const states: Record<ListedAsk['state'], string> = {
  waiting: 'Waiting',
  opened: 'Opened',
  answered: 'Answered',
  expired: 'Expired',
  stopped: 'Stopped',
}

type AskViewProps = {
  ask: ListedAsk
  mayStop: boolean
  /** What to do with a confirmation that somebody in the area gave; without it, it is only told. */
  onConfirm?: (confirmation: LocalConfirmation) => void
}

/** One ask: whom, how far it is, and what was answered. */
export function AskView({ ask, mayStop, onConfirm }: AskViewProps): ReactElement {
  const { name, email, by, at, revision, state, answered, confirmation } = ask
  const id = useId()
  const howFar = useRef<HTMLParagraphElement>(null)
  const stopping = useMutation({
    mutationFn: () => server.areaAsk.stop.mutate({ ask: ask.id }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.areaAsk.pathKey() }),
  })
  const wasStoppedHere = stopping.isSuccess && state === 'stopped'
  useEffect(() => {
    if (wasStoppedHere) howFar.current?.focus()
  }, [wasStoppedHere])
  return (
    <article className="thread area-ask" aria-labelledby={id}>
      <h3 id={id} className="area-ask__name">
        {name}
      </h3>
      <p ref={howFar} tabIndex={-1}>
        <strong className="badge">{states[state]}</strong> {howFarInWords(ask)}
      </p>
      <p className="quiet">
        Asked about revision {revision} by {by} on {momentInWords(at)}
        {email !== null && (
          <>
            , at <span className="area-ask__email">{email}</span>
          </>
        )}
        .
      </p>
      {answered && <AnswersView answered={answered} />}
      {confirmation && (
        <p>
          Nothing was wrong: “confirmed locally” can be filled in with {confirmation.by},{' '}
          {dateInWords(confirmation.on)}.
        </p>
      )}
      {confirmation && onConfirm && (
        <button type="button" className="govuk-button" onClick={() => onConfirm(confirmation)}>
          Fill in confirmed locally
          <span className="govuk-visually-hidden"> with {confirmation.by}</span>
        </button>
      )}
      {stopping.error && (
        <p role="alert" className="govuk-error-message">
          {reasonsIn(stopping.error)
            .map(({ says }) => says)
            .join(' ')}
        </p>
      )}
      {isOpen(ask) && mayStop && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-disabled={stopping.isPending}
          onClick={() => !stopping.isPending && stopping.mutate()}
        >
          Stop asking<span className="govuk-visually-hidden"> {name}</span>
        </button>
      )}
    </article>
  )
}

function isOpen({ state }: ListedAsk): boolean {
  return state === 'waiting' || state === 'opened'
}

function howFarInWords({ state, openedAt, expiresAt, stopped, answered }: ListedAsk): string {
  switch (state) {
    case 'waiting':
      return `The link was not opened yet. It works until ${momentInWords(expiresAt)}.`
    case 'opened':
      return `${openedAt === null ? 'Opened' : `On ${momentInWords(openedAt)}`}, and not answered yet. The link works until ${momentInWords(expiresAt)}.`
    case 'answered':
      return answered ? `On ${momentInWords(answered.at)}: ${countsInWords(answered.answers)}.` : ''
    case 'expired':
      return `The link worked until ${momentInWords(expiresAt)}, and nobody answered.`
    case 'stopped':
      return stopped ? `By ${stopped.by} on ${momentInWords(stopped.at)}. The link works no more.` : ''
  }
}

/** `14 right, 1 wrong, 1 not known`. */
function countsInWords(answers: NonNullable<ListedAsk['answered']>['answers']): string {
  const kinds = [
    ['right', 'right'],
    ['wrong', 'wrong'],
    ['not-known', 'not known'],
  ] as const
  return kinds
    .flatMap(([kind, words]) => {
      const count = answers.filter(({ answer }) => answer === kind).length
      return count === 0 ? [] : `${count} ${words}`
    })
    .join(', ')
}
