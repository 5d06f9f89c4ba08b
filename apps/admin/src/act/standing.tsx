import { dateInWords } from '@casebook/core/date'
import { newestOf, publicOf, type Remark, type RevisionState, stateInWords } from '@casebook/core/revision'
import type { ReactElement, ReactNode } from 'react'
import { Link } from 'react-router'
import { inBothTimes, momentInWords } from '../frame/moments.ts'
import type { AtHand } from '../revision/opened.ts'
import { wayTo } from '../revision/way.ts'
import { placeInWords } from '../writing/part-words.ts'
import { fieldId } from '../writing/place.ts'

import { InTheWay } from './in-the-way.tsx'

type Of<Name extends RevisionState['state']> = Extract<RevisionState, { state: Name }>

/** Where a case study stands in words: its newest revision, and what readers see where that is another. */
export function Standing({ hand }: { hand: AtHand }): ReactElement {
  const { opened, copy } = hand
  const newest = newestOf(copy)
  const standing = publicOf(copy)
  return (
    <div className="standing">
      <p>
        <strong className="badge">
          {newest.state.state === 'approved' && newest.state.schedule
            ? 'Scheduled'
            : stateInWords(newest.state)}
        </strong>{' '}
        Revision {newest.number}, by {hand.nameOf(newest.author)}, {momentInWords(newest.at)}.
      </p>
      <InWords state={newest.state} hand={hand} />
      {opened.failure && (
        <div className="notice notice--wrong">
          <p>
            It could not be published at its time, and is tried again every five minutes. The last try was on{' '}
            {momentInWords(opened.failure.triedAt)}.
          </p>
          <InTheWay reasons={opened.failure.reasons} hand={hand} />
        </div>
      )}
      {newest.note && <p>Note: “{newest.note}”</p>}
      {opened.address && (
        <p>
          <a href={`/case-studies/${opened.address}`}>See it as readers do</a>
        </p>
      )}
      {standing && standing.number !== newest.number && (
        <p>
          Readers see revision {standing.number}
          {standing.state.state === 'withdrawn' && ', as withdrawn'}.{' '}
          <Link to={wayTo(hand, `compare?from=${standing.number}&to=${newest.number}`)}>
            See what differs
          </Link>
        </p>
      )}
    </div>
  )
}

function InWords({ state, hand }: { state: RevisionState; hand: AtHand }): ReactNode {
  switch (state.state) {
    case 'draft':
      return <DraftInWords state={state} hand={hand} />
    case 'in-review':
      return <InReview state={state} hand={hand} />
    case 'approved':
      return <ApprovedInWords state={state} hand={hand} />
    case 'published':
      return (
        <p>
          {state.by === null ? 'Published on time' : `Published by ${hand.nameOf(state.by)}`},{' '}
          {momentInWords(state.at)}.{state.note && ` Public note: “${state.note}”`}
          {state.checked &&
            ` Checked by ${hand.nameOf(state.checked.by)}, ${momentInWords(state.checked.at)}.`}
          {state.unwithdrawn && ` It was withdrawn and brought back: “${state.unwithdrawn.note}”`}
        </p>
      )
    case 'withdrawn':
      return (
        <p>
          Withdrawn by {hand.nameOf(state.by)}, {momentInWords(state.at)}: “{state.reason}”
        </p>
      )
    case 'rejected':
      return <Remarked did="Rejected" {...state} hand={hand} />
    case 'superseded':
      return null
  }
}

function DraftInWords({
  state: { returned, lapsed },
  hand,
}: {
  state: Of<'draft'>
  hand: AtHand
}): ReactNode {
  if (returned) return <Remarked did="Returned" {...returned} hand={hand} />
  if (!lapsed) return <p>Nobody has been asked to review it yet.</p>
  return (
    <p>
      {hand.nameOf(lapsed.by)} approved revision {lapsed.revision}. The approval lapsed when it was changed,{' '}
      {momentInWords(lapsed.lapsedAt)}: send it for review again.
    </p>
  )
}

function InReview({ state, hand }: { state: Of<'in-review'>; hand: AtHand }): ReactElement {
  const whose = state.reviewer === null ? 'anybody who may approve it' : hand.nameOf(state.reviewer)
  return (
    <p>
      Sent by {hand.nameOf(state.by)}, {momentInWords(state.at)}. It waits for {whose}
      {state.due && `, asked for by ${dateInWords(state.due)}`}.
    </p>
  )
}

function ApprovedInWords({ state, hand }: { state: Of<'approved'>; hand: AtHand }): ReactElement {
  return (
    <>
      <p>
        Approved by {hand.nameOf(state.by)}, {momentInWords(state.at)}.
      </p>
      {state.schedule && (
        <p>
          To be published on <b>{inBothTimes(state.schedule.publishAt)}</b>, set by{' '}
          {hand.nameOf(state.schedule.by)}.{state.schedule.note && ` Public note: “${state.schedule.note}”`}
        </p>
      )}
    </>
  )
}

type RemarkedProps = { did: string; by: string; at: string; remarks: readonly Remark[]; hand: AtHand }

function Remarked({ did, by, at, remarks, hand }: RemarkedProps): ReactElement {
  return (
    <>
      <p>
        {did} by {hand.nameOf(by)}, {momentInWords(at)}:
      </p>
      <ul className="remarks">
        {remarks.map(({ says, field }) => (
          <li key={`${field} ${says}`}>
            {field && (
              <>
                <Link to={wayTo(hand, `write#${fieldId(field)}`)}>
                  {placeInWords(field, hand.opened.content)}
                </Link>
                :{' '}
              </>
            )}
            {says}
          </li>
        ))}
      </ul>
    </>
  )
}
