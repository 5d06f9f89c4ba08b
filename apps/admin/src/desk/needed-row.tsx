import { dateInWords } from '@casebook/core/date'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { DeskList, DeskRow } from '../case-study/list-address.ts'
import { dayInWords, inBothTimes, momentInWords } from '../frame/moments.ts'
import { nameIn } from './words.ts'

type NeededProps = { need: string; row: DeskRow; names: DeskList['names']; me: string }

/** Those that one goes on with where they are written. */
const toWrite = new Set(['returned', 'unsaved', 'go-on'])

/** One case study that needs somebody: its title, and what is the matter with it. */
export function NeededRow(props: NeededProps): ReactElement {
  const { need, row } = props
  return (
    <li className="needed">
      <Link className="needed__title" to={`/case-studies/${row.ref}${toWrite.has(need) ? '/write' : ''}`}>
        {row.title}
      </Link>
      {row.place && <span className="quiet"> · {row.place}</span>}
      <div className="needed__why">
        <Why {...props} />
      </div>
    </li>
  )
}

function Why({ need, row, names, me }: NeededProps): ReactElement {
  const {
    returned,
    review,
    publishAt,
    failure,
    reviewBy,
    revision,
    unsavedSince,
    state,
    warnings,
    areaAnswered,
  } = row
  const who = (id: string) => (id === me ? 'you' : nameIn(names, id))
  switch (need) {
    case 'returned':
      return (
        <>
          {returned && (
            <p>
              {nameIn(names, returned.by)} returned it on {dayInWords(returned.at)}:
            </p>
          )}
          <ul className="govuk-list--bullet">
            {returned?.remarks.map(({ says, field }) => (
              <li key={says + field}>{says}</li>
            ))}
          </ul>
        </>
      )
    case 'unsaved':
      return (
        <p>
          {unsavedSince && `You last wrote in it on ${momentInWords(unsavedSince)}, and have not saved it.`}
        </p>
      )
    case 'to-review':
      return (
        <p>
          {review?.reviewer ? 'Asked of you' : 'Nobody is asked yet'}
          {review?.due && `, due ${dateInWords(review.due)}`}. Written by {who(revision.author)}.
          {review?.isOverdue && <strong> Overdue.</strong>}
        </p>
      )
    case 'area-answered':
      return (
        <p>
          {areaAnswered &&
            `${areaAnswered.name} answered on ${dayInWords(areaAnswered.at)}, and nobody has written in it since.`}
        </p>
      )
    case 'failed':
      return (
        <p>
          {publishAt && `It was to be published on ${inBothTimes(publishAt)}. `}
          {failure?.reasons.map(({ says }) => says).join(' ')}
        </p>
      )
    case 'scheduled':
      return <p>{publishAt && inBothTimes(publishAt)}</p>
    case 'to-publish':
      return <p>Approved on {dayInWords(state.since)}.</p>
    case 'review-overdue':
    case 'review-soon':
      return <p>{reviewBy && `By ${dateInWords(reviewBy)}.`}</p>
    case 'go-on':
      return (
        <p>
          {state.words}. Last written by {who(revision.author)} on {dayInWords(revision.savedAt)}.
        </p>
      )
    default:
      return <p>{warnings.find(({ code }) => codeOf[need] === code)?.says}</p>
  }
}

/** The flag that each need comes from. */
const codeOf: Record<string, string> = {
  'evaluation-overdue': 'evaluation-overdue',
  unreachable: 'source-unreachable',
  stale: 'stale',
}
