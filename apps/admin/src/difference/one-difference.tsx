import { type Difference, keysOf, pathOf } from '@casebook/core/difference'
import type { ReactElement } from 'react'
import { fieldAt } from '../writing/find-field.ts'
import type { Told } from './grouped.ts'
import type { Layout } from './layout.ts'
import { MarkedText } from './marked-text.tsx'
import { ShownValue } from './shown-value.tsx'

/** One difference: what it is in a sentence, and the words or values that differ. */
export function OneDifference({ told, layout }: { told: Told; layout: Layout }): ReactElement {
  const { id, says, difference } = told
  return (
    <li id={id} className={`difference difference--${difference.op}`} tabIndex={-1}>
      <p className="difference__says">{says}</p>
      <Body difference={difference} layout={layout} />
    </li>
  )
}

function Body({ difference, layout }: { difference: Difference; layout: Layout }): ReactElement | null {
  if (difference.op === 'move') return null
  if (difference.op === 'add') return <OneSided path={difference.path} value={difference.value} op="add" />
  if (difference.op === 'remove')
    return <OneSided path={difference.path} value={difference.value} op="remove" />
  const { from, to, words, path } = difference
  if (words && typeof from === 'string' && typeof to === 'string') {
    const texts = { from, to, words }
    if (layout === 'inline') return <MarkedText {...texts} side="both" />
    return (
      <Sides
        before={<MarkedText {...texts} side="before" />}
        after={<MarkedText {...texts} side="after" />}
      />
    )
  }
  const field = fieldAt(path)
  return (
    <Sides
      before={<ShownValue value={from} field={field} />}
      after={<ShownValue value={to} field={field} />}
      stacked={layout === 'inline'}
    />
  )
}

type SidesProps = { before: ReactElement; after: ReactElement; stacked?: boolean }

function Sides({ before, after, stacked = false }: SidesProps): ReactElement {
  return (
    <div className={`sides${stacked ? ' sides--stacked' : ''}`}>
      <div className="sides__before">
        <p className="sides__name">Before</p>
        <div className="difference__removed">{before}</div>
      </div>
      <div className="sides__after">
        <p className="sides__name">After</p>
        <div className="difference__added">{after}</div>
      </div>
    </div>
  )
}

/** A whole part or value that came or went; one that the sentence says already is not said again. */
function OneSided({ path, value, op }: { path: string; value: unknown; op: 'add' | 'remove' }) {
  if (typeof value !== 'object' && String(value).length <= 60) return null
  const keys = keysOf(path)
  const list = fieldAt(pathOf(keys.slice(0, -1)))
  const field = fieldAt(path)
  const fields = !field && list && 'fields' in list ? list.fields : undefined
  const name = op === 'add' ? 'Added' : 'Removed'
  return (
    <details className="folded" open={op === 'add'}>
      <summary>{name}, in full</summary>
      <div className={op === 'add' ? 'difference__added' : 'difference__removed'}>
        <ShownValue value={value} field={field} fields={fields} />
      </div>
    </details>
  )
}
