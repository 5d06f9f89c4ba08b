import type { LocalConfirmation } from '@casebook/core/case-study'
import { dateInWords } from '@casebook/core/date'
import type { AppRouter } from '@casebook/server/router'
import { useMutation } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { api, queryClient, reasonsIn, ask as server } from '../api.ts'
import { momentInWords } from '../frame/moments.ts'
import { fieldId } from '../writing/place.ts'

type ListedAsk = inferRouterOutputs<AppRouter>['areaAsk']['list']['asks'][number]

const states: Record<ListedAsk['state'], string> = {
  waiting: 'Waiting: the link was not opened yet',
  opened: 'Opened, and not answered yet',
  answered: 'Answered',
  expired: 'Expired without an answer',
  stopped: 'Stopped',
}
const answers = { right: 'Right', wrong: 'Wrong', 'not-known': 'They do not know' } as const

type AskViewProps = {
  caseStudy: string
  ask: ListedAsk
  mayStop: boolean
  onConfirm?: (confirmation: LocalConfirmation) => void
}

/** One ask: whom, how far it is, and what was answered, each with the way to its field. */
export function AskView({ caseStudy, ask, mayStop, onConfirm }: AskViewProps): ReactElement {
  const { name, email, by, at, expiresAt, revision, state, stopped, answered, confirmation } = ask
  const isOpen = state === 'waiting' || state === 'opened'
  return (
    <article className="thread area-ask" aria-label={`${name}, revision ${revision}`}>
      <p className="area-ask__state">
        <strong>{states[state]}</strong>
        {answered && ` on ${momentInWords(answered.at)}`}
        {stopped && ` on ${momentInWords(stopped.at)} by ${stopped.by}`}
      </p>
      <p>
        {name}
        {email !== null && ` (${email})`}, about revision {revision}. Asked by {by} on {momentInWords(at)}
        {isOpen && `; the link works until ${momentInWords(expiresAt)}`}.
      </p>
      {answered && (
        <dl className="area-ask__answers">
          {answered.answers.map(({ field, asked, answer, says }) => (
            <div key={field}>
              <dt>
                <Link to={`/case-studies/${caseStudy}/write#${fieldId(field)}`}>{asked}</Link>
              </dt>
              <dd>
                <strong>{answers[answer]}</strong>
                {says !== null && <span className="thread__text">: {says}</span>}
              </dd>
            </div>
          ))}
          {answered.remark !== null && (
            <div>
              <dt>Besides</dt>
              <dd className="thread__text">{answered.remark}</dd>
            </div>
          )}
        </dl>
      )}
      {confirmation && (
        <p>
          Nothing was wrong: “confirmed locally” can be filled in with {confirmation.by},{' '}
          {dateInWords(confirmation.on)}.
        </p>
      )}
      {confirmation && onConfirm && (
        <button type="button" className="govuk-button" onClick={() => onConfirm(confirmation)}>
          Fill in confirmed locally
        </button>
      )}
      {isOpen && mayStop && <Stop id={ask.id} name={name} />}
    </article>
  )
}

function Stop({ id, name }: { id: string; name: string }): ReactElement {
  const stopping = useMutation({
    mutationFn: () => server.areaAsk.stop.mutate({ ask: id }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.areaAsk.pathKey() }),
  })
  return (
    <>
      {stopping.error && (
        <p role="alert" className="govuk-error-message">
          {reasonsIn(stopping.error)
            .map(({ says }) => says)
            .join(' ')}
        </p>
      )}
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={stopping.isPending}
        onClick={() => !stopping.isPending && stopping.mutate()}
      >
        Stop asking<span className="govuk-visually-hidden"> {name}</span>
      </button>
    </>
  )
}
