import { isNotValue, notValueInWords, type Stated } from '@casebook/core/stated'
import type { ReactElement, ReactNode } from 'react'

export type NamedFact = readonly [name: string, fact: ReactNode]

/** A few facts, each with its name. One that is `null` or empty is left out; `told` says of a blank which kind it is. */
export function Facts({ facts }: { facts: readonly NamedFact[] }): ReactElement | null {
  const shown = facts.filter(([, fact]) => !isLeftOut(fact))
  if (shown.length === 0) return null
  return (
    <dl className="facts">
      {shown.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A fact as `show` puts it, or which kind of blank it is. */
export function told<T>(value: Stated<T>, show: (fact: T) => ReactNode): ReactNode {
  return isNotValue(value) ? <span className="blank">{notValueInWords(value)}</span> : show(value)
}

function isLeftOut(fact: ReactNode): boolean {
  return fact === null || fact === undefined || fact === false || fact === ''
}
