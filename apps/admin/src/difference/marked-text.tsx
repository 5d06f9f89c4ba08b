import type { WordChange } from '@casebook/core/difference'
import { type ReactElement, useState } from 'react'

/** What both texts have in common up to this many characters stands open; of more, the ends do. */
const longestOpen = 320
const ends = 120

type Run = { kind: 'same' | 'removed' | 'added'; text: string }

/** Both texts as one, with what was taken out and what was put in its place. */
function runsIn(from: string, to: string, words: readonly WordChange[]): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const change of words) {
    runs.push({ kind: 'same', text: to.slice(at, change.to[0]) })
    runs.push({ kind: 'removed', text: from.slice(...change.from) })
    runs.push({ kind: 'added', text: to.slice(...change.to) })
    at = change.to[1]
  }
  runs.push({ kind: 'same', text: to.slice(at) })
  return runs.filter(({ text }) => text !== '')
}

type MarkedTextProps = {
  from: string
  to: string
  words: readonly WordChange[]
  /** One of the two alone, or both in one. */
  side: 'before' | 'after' | 'both'
}

/** A text with the words that changed marked, for those who see and those who hear it; what did not change is folded. */
export function MarkedText({ from, to, words, side }: MarkedTextProps): ReactElement {
  const left = side === 'before' ? 'added' : side === 'after' ? 'removed' : undefined
  const runs = runsIn(from, to, words).filter(({ kind }) => kind !== left)
  return (
    <div className="marked-text">
      {runs.map(({ kind, text }, at) => {
        const key = `${at} ${kind}`
        if (kind === 'removed') return <Removed key={key} text={text} />
        if (kind === 'added') return <Added key={key} text={text} />
        return <Same key={key} text={text} isFirst={at === 0} isLast={at === runs.length - 1} />
      })}
    </div>
  )
}

/** What was taken out. */
function Removed({ text }: { text: string }): ReactElement {
  return (
    <del>
      <span className="govuk-visually-hidden">[removed: </span>
      {text}
      <span className="govuk-visually-hidden">] </span>
    </del>
  )
}

/** What was put in. */
function Added({ text }: { text: string }): ReactElement {
  return (
    <ins>
      <span className="govuk-visually-hidden">[added: </span>
      {text}
      <span className="govuk-visually-hidden">] </span>
    </ins>
  )
}

function Same({ text, isFirst, isLast }: { text: string; isFirst: boolean; isLast: boolean }): ReactElement {
  const [open, setOpen] = useState(false)
  if (open || text.length <= longestOpen) return <span>{text}</span>
  const head = isFirst ? '' : text.slice(0, text.lastIndexOf(' ', ends) + 1)
  const tail = isLast ? '' : text.slice(text.indexOf(' ', text.length - ends))
  const hidden = text.slice(head.length, text.length - tail.length)
  const count = hidden.trim().split(/\s+/).length
  return (
    <>
      <span>{head}</span>{' '}
      <button type="button" className="plain-button marked-text__fold" onClick={() => setOpen(true)}>
        … {count} words unchanged …
      </button>{' '}
      <span>{tail}</span>
    </>
  )
}
