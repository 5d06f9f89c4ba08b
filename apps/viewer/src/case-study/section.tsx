import type { ReactElement, ReactNode } from 'react'

/** One part of a case study, with an address of its own. */
export function Section({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ReactNode
}): ReactElement {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/** A few facts, each with its name. Those that are `null` or empty are left out. */
export function Facts({
  facts,
}: {
  facts: readonly (readonly [term: string, fact: ReactNode])[]
}): ReactElement | null {
  const shown = facts.filter(
    ([, fact]) => fact !== null && fact !== undefined && fact !== '' && fact !== false,
  )
  if (shown.length === 0) return null
  return (
    <dl className="facts">
      {shown.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
