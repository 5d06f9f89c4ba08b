import { Section } from '@casebook/ui/section'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { Loading } from '../frame/loading.tsx'
import { momentInWords, toldInWords } from '../frame/moments.ts'
import { TroubleInPlace } from '../frame/trouble.tsx'
import { type TimelineEntry, useTimeline } from '../history/use-acts.ts'
import { type AtHand, useAtHand } from './opened.ts'
import { wayTo } from './way.ts'

/** What was done to this case study, by whom and when, newest first. */
export function Timeline(): ReactElement {
  const hand = useAtHand()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTimeline(hand)
  const entries = data?.pages.flatMap((page) => page.entries)
  return (
    <Section id="timeline" title="What was done">
      {error && <TroubleInPlace error={error} again={data ? fetchNextPage : refetch} />}
      {!entries && !error && <Loading what="what was done" />}
      {entries?.length === 0 && <p>Nothing was done to it here yet.</p>}
      {entries && (
        <ol className="timeline">
          {entries.map((entry) => (
            <Entry key={entry.number} hand={hand} entry={entry} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {isFetchingNextPage ? 'Loading…' : 'Show what was done before'}
        </button>
      )}
    </Section>
  )
}

function Entry({ hand, entry }: { hand: AtHand; entry: TimelineEntry }): ReactElement {
  const { by, act, says, at, told, revision } = entry
  const pair = pairOf(hand, entry)
  return (
    <li className="timeline__entry">
      <p>
        <b>{by.name}</b> {says}
        {revision !== null && `, revision ${revision}`}
        <span className="timeline__when">
          <time dateTime={at}>{momentInWords(at)}</time>
        </span>
      </p>
      {told.length > 0 && (
        <dl className="timeline__told">
          {told.map(({ name, value }) => (
            <div key={`${name} ${value}`}>
              <dt>{name}</dt>
              <dd>{toldInWords(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {act === 'area.answered' && <Link to={wayTo(hand, 'area')}>See what they answered</Link>}
      {pair && (
        <Link to={wayTo(hand, `compare?from=${pair.from}&to=${pair.to}`)}>
          See the difference
          <span className="govuk-visually-hidden">
            {' '}
            between revisions {pair.from} and {pair.to}
          </span>
        </Link>
      )}
    </li>
  )
}

/** The two revisions that an act lies between: what was written on, or what an amendment replaced. */
function pairOf({ copy }: AtHand, { act, revision }: TimelineEntry): { from: number; to: number } | null {
  const line = copy.history.find(({ number }) => number === revision)
  if (!line) return null
  if (act === 'revision.written' || act === 'revision.restored')
    return line.basedOn === null ? null : { from: line.basedOn, to: line.number }
  if (act !== 'revision.amended') return null
  const was =
    line.state.state === 'superseded' || line.state.state === 'withdrawn' ? line.state.was : line.state
  const first = was.state === 'withdrawn' ? was.was : was
  return first.state === 'published' && first.amends !== null ? { from: first.amends, to: line.number } : null
}
