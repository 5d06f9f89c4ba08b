import { policeAndPublicHealth } from '@casebook/core/library'
import type { ReactElement } from 'react'

type Kind = 'topic' | 'theme'

/** The topics or themes of a case study, each a link to its page. */
export function TermTags({ kind, ids }: { kind: Kind; ids: readonly string[] }): ReactElement {
  return (
    <ul className="terms">
      {ids.map((id) => (
        <li key={id}>
          <a href={`/${kind}s/${id}`}>{termInWords(kind, id)}</a>
        </li>
      ))}
    </ul>
  )
}

/** The label of a topic or a theme, or its id where it has none. */
export function termInWords(kind: Kind, id: string): string {
  return policeAndPublicHealth.facetLabel(kind, id)
}
