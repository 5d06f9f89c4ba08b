import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { type OutboxLetter, standingInWords, stateLabel } from './letter-words.ts'

/** One letter in the outbox: to whom, about what, how far it is, and what the mail server said. */
export function LetterRow({ letter }: { letter: OutboxLetter }): ReactElement {
  const { id, to, subject, state, failure } = letter
  return (
    <li className="entry">
      <h2 className="entry__title">
        <Link to={`/mail/${id}`}>
          {subject}
          <span className="govuk-visually-hidden"> to {to}</span>
        </Link>{' '}
        <span className={`badge badge--${state}`}>{stateLabel(state)}</span>
      </h2>
      <p>
        To <span className="entry__address">{to}</span>
      </p>
      <p className="quiet">{standingInWords(letter)}</p>
      {failure && <p className={state === 'failed' ? 'entry__failure' : 'quiet'}>{failure}</p>}
    </li>
  )
}
