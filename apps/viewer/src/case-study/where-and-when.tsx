import type { CaseStudy } from '@casebook/core/case-study'
import { dateInWords } from '@casebook/core/date'
import { extentInWords, force, region } from '@casebook/core/place'
import type { PublishedCaseStudy } from '@casebook/core/search'
import { isKnown, isNotValue, notValueInWords, type Stated } from '@casebook/core/stated'
import { Facts } from '@casebook/ui/facts'
import { StageTag } from '@casebook/ui/stage-tag'
import type { ReactElement } from 'react'
import { ToldAtLength } from './told.tsx'

export function WhereAndWhen({ caseStudy, stage }: PublishedCaseStudy): ReactElement {
  const { place, endReason, factsAsAt } = caseStudy
  return (
    <>
      <Facts
        facts={[
          ['Place', `${place.name} (${extentInWords(place.extent).toLowerCase()})`],
          ['Police force', listInWords(place.forces, (id) => force(id).name)],
          ['Region or nation', listInWords(place.regions, (id) => region(id).name)],
          ['Local authorities', listInWords(place.localAuthorities, (name) => name)],
          ['Began', startInWords(caseStudy)],
          ['Ended', endInWords(caseStudy)],
          ['Stage', <StageTag key="stage" stage={stage.stage} asAt={stage.asAt} />],
          ['Facts hold as at', dateInWords(factsAsAt)],
        ]}
      />
      {isKnown(endReason) && (
        <>
          <h3>Why it ended</h3>
          <ToldAtLength text={endReason} level={4} />
        </>
      )}
    </>
  )
}

function listInWords<T extends string>(list: Stated<T[]>, name: (each: T) => string): string {
  if (isNotValue(list)) return notValueInWords(list)
  return list.length > 0 ? list.map(name).join(', ') : 'None named'
}

function startInWords({ start }: CaseStudy): string {
  if (start === 'not-begun') return 'Not begun'
  return start === 'not-known' ? 'Not known' : dateInWords(start)
}

function endInWords({ end }: CaseStudy): string {
  if (typeof end === 'object') return `Going on, as at ${dateInWords(end.ongoingAsAt)}`
  return end === 'not-known' ? 'Not known' : dateInWords(end)
}
