import { caps, flagRules } from '@casebook/core/evidence'
import { flagInWords } from '@casebook/ui/evidence/flag-names'
import type { ReactElement } from 'react'

/** What a flag says where its sentence depends on the case study. */
const inGeneral: Record<string, string> = {
  stale: 'The case study is due to be looked at again, or its newest evidence is old.',
  ended: 'The work has ended. We say when and why, where that is known.',
  disputed: 'Somebody disagrees with what is said. We say who, and about what.',
  'conflict-of-interest': 'Somebody who speaks for the work has something to gain from it.',
}

/** Every flag that is not one of the caps above. */
export function FlagsList(): ReactElement {
  const capCodes: readonly string[] = caps.map(({ code }) => code)
  return (
    <dl className="facts">
      {flagRules
        .filter(({ code }) => !capCodes.includes(code))
        .map(({ code, says }) => (
          <div key={code} id={code}>
            <dt>{flagInWords(code)}</dt>
            <dd>{typeof says === 'string' ? says : inGeneral[code]}</dd>
          </div>
        ))}
    </dl>
  )
}
