import { listed } from '@casebook/core/stated'
import { LongText } from '@casebook/ui/long-text'
import type { ReactElement } from 'react'
import { Cite } from './cite.tsx'
import type { ShownCaseStudy } from './shown.ts'
import { Notes } from './told.tsx'

/** Who disagrees, who has something to gain, and what the author claims above the evidence, with the reason given. */
export function Disputes({ caseStudy }: ShownCaseStudy): ReactElement {
  const { disputes, keptClaims } = caseStudy
  const interests = listed(caseStudy.conflictsOfInterest)
  return (
    <>
      {disputes.map(({ id, who, what, source }) => (
        <div key={id}>
          <h3>
            Disputed by {who}
            <Cite of={source} />
          </h3>
          <LongText text={what} level={4} />
        </div>
      ))}
      {interests.length > 0 && (
        <>
          <h3>Conflicts of interest</h3>
          <Notes notes={interests} />
        </>
      )}
      {keptClaims.length > 0 && (
        <>
          <h3>Words that say more than the evidence</h3>
          <p>The author keeps these, and says why.</p>
          <ul className="notes">
            {keptClaims.map(({ field, words, reason }) => (
              <li key={`${field} ${words}`}>
                “{words}”: <LongText text={reason} level={4} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

export function hasDisputes({
  caseStudy: { disputes, keptClaims, conflictsOfInterest },
}: ShownCaseStudy): boolean {
  return disputes.length > 0 || keptClaims.length > 0 || listed(conflictsOfInterest).length > 0
}
