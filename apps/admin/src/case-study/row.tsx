import { dateInWords } from '@casebook/core/date'
import { EvidenceLine } from '@casebook/ui/evidence/evidence-line'
import { flagInWords } from '@casebook/ui/evidence/flag-names'
import { StageTag } from '@casebook/ui/stage-tag'
import { termInWords } from '@casebook/ui/term-tags'
import type { ReactElement, ReactNode } from 'react'
import { Link } from 'react-router'
import { nameIn } from '../desk/words.ts'
import type { DeskList, DeskRow } from './list-address.ts'
import { madeInWords } from './revision-words.ts'

type RowProps = { row: DeskRow; names: DeskList['names']; choose?: ReactNode }

/** One case study in the list: where it stands on its way, where and when it was, how sure it is, and what to take care with. */
export function Row({ row, names, choose }: RowProps): ReactElement {
  const { ref, title, place, forces, years, stage, stageAsAt, topics, evidence } = row
  return (
    <li className="desk-row">
      <div>
        <h3 className="desk-row__title">
          {choose}
          <Link to={`/case-studies/${ref}`}>{title}</Link>
        </h3>
        <p className="desk-row__where">
          {[place, ...forces.filter((force) => force !== place), years].filter(Boolean).join(' · ')}
        </p>
        <p className="desk-row__where">{topics.map((topic) => termInWords('topic', topic)).join(' · ')}</p>
      </div>
      <div>
        <EvidenceLine evidence={{ ...evidence, flags: [] }} />
        {evidence.flags.length > 0 && (
          <ul className="desk-row__flags" aria-label="Take care">
            {evidence.flags.map((flag) => (
              <li key={flag} className="badge">
                {flagInWords(flag)}
              </li>
            ))}
          </ul>
        )}
        <p className="desk-row__where">
          <StageTag stage={stage} asAt={stageAsAt} />
        </p>
      </div>
      <Stands row={row} names={names} />
    </li>
  )
}

/** How it stands as a document: its state, its newest revision, who is with it and until when, what readers see. */
function Stands({ row, names }: RowProps): ReactElement {
  const { state, revision, begunBy, review, standing, reviewBy, failure, unsavedSince } = row
  const who = (id: string) => nameIn(names, id)
  return (
    <div className="desk-row__state">
      <p>
        <strong className="badge">{state.words}</strong> {capital(madeInWords(revision))}, by{' '}
        {who(revision.author)}.{begunBy !== revision.author && ` Begun by ${who(begunBy)}.`}
      </p>
      {review && (
        <p>
          {review.reviewer ? `To be reviewed by ${who(review.reviewer)}` : 'Nobody is asked to review it yet'}
          {review.due && `, due ${dateInWords(review.due)}`}.{review.isOverdue && <strong> Overdue.</strong>}
        </p>
      )}
      {failure && (
        <p>
          <strong>It could not be published.</strong> {failure.reasons.map(({ says }) => says).join(' ')}
        </p>
      )}
      {standing && standing.revision !== revision.number && (
        <p>
          Readers see revision {standing.revision}
          {standing.isWithdrawn && ', as withdrawn'}.
        </p>
      )}
      {reviewBy && <p>To be looked at again by {dateInWords(reviewBy)}.</p>}
      {unsavedSince && (
        <p>
          <strong>You have written in it without saving it.</strong>
        </p>
      )}
    </div>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
