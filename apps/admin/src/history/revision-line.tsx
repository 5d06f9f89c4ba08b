import { type HistoryLine, stateInWords } from '@casebook/core/revision'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { clockInWords, momentInWords, toldInWords } from '../frame/moments.ts'
import type { AtHand } from '../revision/opened.ts'
import { wayTo } from '../revision/way.ts'
import { RestoreForm } from './restore-form.tsx'
import type { TimelineEntry } from './use-acts.ts'

type RevisionLineProps = {
  hand: AtHand
  line: HistoryLine
  newest: number
  acts: readonly TimelineEntry[]
  chosen: readonly number[]
  choose: (number: number) => void
  mayRestore: boolean
}

/** One revision: whose it is, in which state, what was done to it, and what can be done with it now. */
export function RevisionLine({
  hand,
  line,
  newest,
  acts,
  chosen,
  choose,
  mayRestore,
}: RevisionLineProps): ReactElement {
  const { number, restoredFrom, note, basedOn, state } = line
  const id = `choose-${number}`
  const isRestorable = mayRestore && (number !== newest || state.state === 'rejected')
  return (
    <li className="history__line" id={`revision-${number}`} value={number}>
      <p className="history__what">
        <b>Revision {number}</b> · <time dateTime={line.at}>{clockInWords(line.at)}</time> ·{' '}
        {hand.nameOf(line.author)} · <span className="badge">{stateInWords(state)}</span>
        {restoredFrom !== undefined && ` Brings revision ${restoredFrom} back.`}
      </p>
      {note && <p className="history__note">{note}</p>}
      {acts.length > 0 && (
        <ul className="history__acts">
          {acts.map(({ number: act, by, says, at, told }) => (
            <li key={act}>
              {by.name} {says}, {momentInWords(at)}
              {told.map(({ name, value }) => (
                <span key={`${name} ${value}`} className="quiet">
                  {' '}
                  · {name}: {toldInWords(value)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      <div className="history__ways">
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={id}
              checked={chosen.includes(number)}
              onChange={() => choose(number)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
              Compare<span className="govuk-visually-hidden"> revision {number}</span>
            </label>
          </div>
        </div>
        {basedOn !== null && (
          <Link to={wayTo(hand, `compare?from=${basedOn}&to=${number}`)}>
            What it changed<span className="govuk-visually-hidden"> in revision {number}</span>
          </Link>
        )}
        <a href={`/preview/${hand.opened.id}?revision=${number}`}>
          See it as it was<span className="govuk-visually-hidden">, revision {number}</span>
        </a>
        {isRestorable && (
          <details className="folded restore" name="restore">
            <summary>
              Restore it<span className="govuk-visually-hidden">, revision {number}</span>
            </summary>
            <RestoreForm hand={hand} from={number} />
          </details>
        )}
      </div>
    </li>
  )
}
