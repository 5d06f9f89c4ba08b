import type { Flag } from '@casebook/core/evidence'
import type { ReactElement } from 'react'
import { flagInWords } from './flag-names.tsx'

/** What to take care with: each flag by name and in its sentence. */
export function Flags({ flags }: { flags: readonly Flag[] }): ReactElement {
  return (
    <ul className="flags">
      {flags.map(({ code, says }) => (
        <li key={code}>
          <strong>{flagInWords(code)}.</strong> {says}
        </li>
      ))}
    </ul>
  )
}
