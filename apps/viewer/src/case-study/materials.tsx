import { isKnown, listed } from '@casebook/core/stated'
import { LongText } from '@casebook/ui/long-text'
import type { ReactElement } from 'react'
import type { ShownCaseStudy } from './shown.ts'
import { Notes } from './told.tsx'

export function Materials({ caseStudy }: ShownCaseStudy): ReactElement {
  const materials = listed(caseStudy.materials)
  const guidance = listed(caseStudy.relatedGuidance)
  const recognitions = listed(caseStudy.recognitions)
  return (
    <>
      {materials.length > 0 && (
        <>
          <h3>Materials to use again</h3>
          <ul className="notes">
            {materials.map(({ id, title, url, note }) => (
              <li key={id}>
                {isKnown(url) ? <a href={url}>{title}</a> : title}
                {note && <LongText text={note} level={4} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {guidance.length > 0 && (
        <>
          <h3>Guidance on the same work</h3>
          <ul className="notes">
            {guidance.map(({ id, title, publisher, year, url }) => (
              <li key={id}>
                {isKnown(url) ? <a href={url}>{title}</a> : title}
                {isKnown(publisher) && `, ${publisher}`}
                {isKnown(year) && `, ${year}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {recognitions.length > 0 && (
        <>
          <h3>Awards and mentions</h3>
          <p>An award is not evidence that the work helped.</p>
          <Notes notes={recognitions} />
        </>
      )}
    </>
  )
}

export function hasMaterials({
  caseStudy: { materials, relatedGuidance, recognitions },
}: ShownCaseStudy): boolean {
  return listed(materials).length > 0 || listed(relatedGuidance).length > 0 || listed(recognitions).length > 0
}
