import type { ReactElement } from 'react'
import type { Did, Previewed } from './bulk-acts.ts'

/** What would be done to each, or was, and which are refused and why. */
export function BulkResults({ answers }: { answers: readonly (Previewed | Did)[] }): ReactElement {
  const refused = answers.filter((each) => each.refused !== null)
  const others = answers.filter((each) => each.refused === null)
  return (
    <>
      {others.length > 0 && (
        <ul className="bulk__each">
          {others.map((each) => (
            <li key={each.caseStudy}>
              <strong>{each.title}</strong>
              <br />
              {each.says}
              {'undone' in each && <span className="quiet"> {each.undone}</span>}
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <>
          <h3>Refused: {refused.length}</h3>
          <ul className="bulk__each">
            {refused.map((each) => (
              <li key={each.caseStudy}>
                <strong>{each.title}</strong>
                <br />
                {each.refused?.map(({ says }) => says).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
