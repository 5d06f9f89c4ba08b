import { newestOf, publicOf, stateInWords } from '@casebook/core/revision'
import { type FormEvent, type ReactElement, useId } from 'react'
import { Link, useSearchParams } from 'react-router'
import { DifferencesOfRevisions } from '../difference/differences-of-revisions.tsx'
import { dayInWords, momentInWords } from '../frame/moments.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { type AtHand, useAtHand } from './opened.ts'
import { wayTo } from './way.ts'

/** What differs between two revisions: what is public and the newest one, where no others are asked for. */
export function ComparePage(): ReactElement {
  const hand = useAtHand()
  const [asked, ask] = useSearchParams()
  const usual = usualPair(hand)
  const [from, to] = [
    chosenIn(hand, asked.get('from')) ?? usual.from,
    chosenIn(hand, asked.get('to')) ?? usual.to,
  ]
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    ask({ from: String(form.get('from')), to: String(form.get('to')) })
  }
  if (hand.copy.history.length === 1) {
    return (
      <>
        <PageTitle text={`Compare revisions of ${hand.title}`} />
        <p>There is one revision alone, so there is nothing to compare it with yet.</p>
      </>
    )
  }
  return (
    <>
      <PageTitle text={`Compare revisions of ${hand.title}`} />
      <form className="compare" onSubmit={choose} key={`${from} ${to}`}>
        <Picker hand={hand} name="from" label="From" chosen={from} />
        <Picker hand={hand} name="to" label="To" chosen={to} />
        <button type="submit" className="govuk-button">
          Compare
        </button>
        <Link to={`?from=${to}&to=${from}`}>Swap the two</Link>
      </form>
      <Between hand={hand} from={from} to={to} />
      {from === to ? (
        <p>These are the same revision: choose another to compare it with.</p>
      ) : (
        <DifferencesOfRevisions caseStudy={hand.opened.id} from={from} to={to} level={2} />
      )}
      <p>
        <Link to={wayTo(hand, 'history')}>All revisions</Link>
      </p>
    </>
  )
}

/** What is public against the newest; else the newest against the one before it. */
function usualPair({ copy }: AtHand): { from: number; to: number } {
  const newest = newestOf(copy).number
  const standing = publicOf(copy)?.number ?? newest
  return { from: standing === newest ? Math.max(newest - 1, 1) : standing, to: newest }
}

function chosenIn({ copy }: AtHand, text: string | null): number | undefined {
  return copy.history.find(({ number }) => String(number) === text)?.number
}

type PickerProps = { hand: AtHand; name: string; label: string; chosen: number }

function Picker({ hand, name, label, chosen }: PickerProps): ReactElement {
  const id = useId()
  return (
    <div className="govuk-form-group">
      <label className="govuk-label field__label" htmlFor={id}>
        {label}
      </label>
      <select className="govuk-select" id={id} name={name} defaultValue={chosen}>
        {hand.copy.history.toReversed().map(({ number, state, at, author }) => (
          <option key={number} value={number}>
            {number}: {stateInWords(state)}, {dayInWords(at)}, {hand.nameOf(author)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Who wrote what is compared, and when. */
function Between({ hand, from, to }: { hand: AtHand; from: number; to: number }): ReactElement | null {
  const [older, newer] = [from, to].sort((a, b) => a - b)
  const lines = hand.copy.history.filter(({ number }) => number > (older ?? 0) && number <= (newer ?? 0))
  const last = lines.at(-1)
  if (!last) return null
  const names = [...new Set(lines.map(({ author }) => hand.nameOf(author)))].join(', ')
  return (
    <p className="quiet">
      {lines.length === 1 ? 'Written' : `${lines.length} revisions, written`} by {names}; the last on{' '}
      {momentInWords(last.at)}.
      {from > to && ' You are looking at them backwards: what was added later shows as removed.'}
    </p>
  )
}
