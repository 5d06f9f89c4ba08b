import { isNotValue, notValueInWords, type Stated } from '@casebook/core/stated'
import type { ReactElement, ReactNode } from 'react'

/** One part of a case study, under a heading. */
export function Part({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ReactNode
}): ReactElement {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/** Facts by name. Those that are not known say so: at the desk a gap is work to do. */
export function Facts({
  facts,
}: {
  facts: readonly (readonly [name: string, fact: ReactNode])[]
}): ReactElement {
  return (
    <dl className="facts">
      {facts.map(([name, fact]) => (
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
  return isNotValue(value) ? <span className="quiet">{notValueInWords(value)}</span> : show(value)
}
