import { termInWords } from '@casebook/ui/term-tags'
import type { ReactElement } from 'react'

/** Topics or themes with the number of case studies in each. One that has none yet is shown, and is no link to an empty list. */
export function CountedTerms({
  kind,
  counts,
}: {
  kind: 'topic' | 'theme'
  counts: readonly { id: string; count: number }[]
}): ReactElement {
  return (
    <ul className="counted">
      {counts.map(({ id, count }) => (
        <li key={id}>
          <a href={`/${kind}s/${id}`}>{termInWords(kind, id)}</a>{' '}
          <span className="counted__count">{count}</span>
        </li>
      ))}
    </ul>
  )
}
