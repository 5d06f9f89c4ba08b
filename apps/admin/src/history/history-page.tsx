import { type HistoryLine, mayAct, newestOf } from '@casebook/core/revision'
import { type ReactElement, useRef, useState } from 'react'
import { Link } from 'react-router'
import { dayInWords } from '../frame/moments.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { TroubleInPlace } from '../frame/trouble.tsx'
import { type AtHand, useAtHand } from '../revision/opened.ts'
import { wayTo } from '../revision/way.ts'
import { byPublication, type DayOfHistory, folded, type Publication } from './publications.ts'
import { RevisionLine } from './revision-line.tsx'
import { type TimelineEntry, useActsByRevision } from './use-acts.ts'

/** As many publications as stand open; what is older opens at a press. */
const openPublications = 2

/** Every revision of a case study, by publication and day, with what was done to each; any two can be compared. */
export function HistoryPage(): ReactElement {
  const hand = useAtHand()
  const acts = useActsByRevision(hand)
  const [chosen, setChosen] = useState<readonly number[]>([])
  const choose = (number: number) =>
    setChosen(
      chosen.includes(number) ? chosen.filter((each) => each !== number) : [...chosen, number].slice(-2),
    )
  const publications = byPublication(hand.copy.history)
  const shared = {
    hand,
    acts: acts.data,
    chosen,
    choose,
    mayRestore: mayAct(hand.person, 'restore', hand.copy).ok,
  }
  return (
    <div className="history">
      <PageTitle text={`History of ${hand.title}`} />
      <p>
        {hand.copy.history.length === 1 ? 'One revision' : `${hand.copy.history.length} revisions`}, newest
        first. Nothing here is ever deleted. Choose two to compare them.
      </p>
      {acts.error && !acts.data && <TroubleInPlace error={acts.error} again={acts.refetch} />}
      <Chosen hand={hand} chosen={chosen} clear={() => setChosen([])} />
      {publications.map((publication, at) => (
        <Stretch key={publication.published?.number ?? 'now'} {...{ publication, at, shared }} />
      ))}
    </div>
  )
}

type Shared = {
  hand: AtHand
  acts: ReadonlyMap<number, readonly TimelineEntry[]> | undefined
  chosen: readonly number[]
  choose: (number: number) => void
  mayRestore: boolean
}

type StretchProps = { publication: Publication; at: number; shared: Shared }

function Stretch({ publication, at, shared }: StretchProps): ReactElement {
  const [whole, setWhole] = useState(false)
  const { newest, hidden, first } = folded(publication)
  const title = titleOf(publication)
  const id = `publication-${publication.published?.number ?? 'now'}`
  const lines = (
    <>
      <Days days={whole ? publication.days : newest} {...shared} />
      {hidden > 0 && !whole && (
        <>
          <p className="history__fold">
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => setWhole(true)}
            >
              Show the {hidden} revisions between
            </button>
          </p>
          <Days days={first} {...shared} />
        </>
      )}
    </>
  )
  return (
    <section className="history__publication" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {at < openPublications ? (
        lines
      ) : (
        <details className="folded">
          <summary>
            {publication.count === 1 ? 'Its one revision' : `Its ${publication.count} revisions`}
          </summary>
          {lines}
        </details>
      )}
    </section>
  )
}

function titleOf({ published }: Publication): string {
  if (!published) return 'Not public'
  const { state, number } = published
  const was = state.state === 'superseded' || state.state === 'withdrawn' ? state.was : state
  const first = was.state === 'withdrawn' ? was.was : was
  const at = first.state === 'published' ? `, ${dayInWords(first.at)}` : ''
  return `${first.state === 'published' && first.amends !== null ? 'Amendment' : 'Publication'}: revision ${number}${at}`
}

function Days({ days, hand, acts, ...shared }: Shared & { days: readonly DayOfHistory[] }): ReactElement {
  const newest = newestOf(hand.copy).number
  return (
    <>
      {days.map(({ day, lines }) => (
        <div key={`${day} ${lines[0]?.number}`} className="history__day">
          <h3>{day}</h3>
          <ol className="history__lines" reversed>
            {lines.map((line: HistoryLine) => (
              <RevisionLine
                key={line.number}
                {...{ hand, line, newest, ...shared }}
                acts={acts?.get(line.number) ?? []}
              />
            ))}
          </ol>
        </div>
      ))}
    </>
  )
}

type ChosenProps = { hand: AtHand; chosen: readonly number[]; clear: () => void }

/** The two that are chosen, always in sight. */
function Chosen({ hand, chosen, clear }: ChosenProps): ReactElement {
  const told = useRef<HTMLParagraphElement>(null)
  const clearAndStay = () => {
    told.current?.focus()
    clear()
  }
  const [from = 0, to] = chosen.toSorted((a, b) => a - b)
  return (
    <div className={`history__chosen${chosen.length > 0 ? ' history__chosen--some' : ''}`}>
      <p ref={told} role="status" tabIndex={-1}>
        {chosen.length === 1 && `Revision ${from} is chosen: choose another to compare it with.`}
        {to !== undefined && `Revisions ${from} and ${to} are chosen.`}
      </p>
      {to !== undefined && (
        <Link className="govuk-button" to={wayTo(hand, `compare?from=${from}&to=${to}`)}>
          Compare revisions {from} and {to}
        </Link>
      )}
      {chosen.length > 0 && (
        <button type="button" className="plain-button" onClick={clearAndStay}>
          Choose anew
        </button>
      )}
    </div>
  )
}
