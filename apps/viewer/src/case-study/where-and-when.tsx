import type { CaseStudy } from '@casebook/core/case-study'
import { dateInWords } from '@casebook/core/date'
import { extentInWords, force, region } from '@casebook/core/place'
import { isKnown, isNotValue, notValueInWords, type Stated } from '@casebook/core/stated'
import { Facts, type NamedFact } from '@casebook/ui/facts'
import { StageTag } from '@casebook/ui/stage-tag'
import type { ReactElement } from 'react'
import { hasNotBegun } from './not-begun.ts'
import type { ShownCaseStudy } from './shown.ts'
import { ToldAtLength } from './told.tsx'

type Stage = ShownCaseStudy['stage']['stage']

export function WhereAndWhen({ caseStudy, stage }: ShownCaseStudy): ReactElement {
  const { place, endReason, factsAsAt } = caseStudy
  return (
    <>
      <Facts
        facts={[
          ['Place', `${place.name} (${extentInWords(place.extent).toLowerCase()})`],
          ['Police force', listInWords(place.forces, (id) => force(id).name)],
          ['Region or nation', listInWords(place.regions, (id) => region(id).name)],
          ['Local authorities', listInWords(place.localAuthorities, (name) => name)],
          ...(hasNotBegun({ stage }) ? comingDates(caseStudy) : pastDates(caseStudy, stage.stage)),
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

/** Work that is still to come has no end to ask for. */
function comingDates({ start }: CaseStudy): NamedFact[] {
  const said = start !== 'not-begun' && start !== 'not-known'
  return [said ? ['To begin', dateInWords(start)] : ['Begun', 'Not when we last heard']]
}

function pastDates({ start, end }: CaseStudy, stage: Stage): NamedFact[] {
  return [
    ['Began', start === 'not-begun' || start === 'not-known' ? 'Not known when' : dateInWords(start)],
    ['Ended', endInWords(end, stage)],
  ]
}

function endInWords(end: CaseStudy['end'], stage: Stage): string {
  if (typeof end === 'object') return `Going on, as at ${dateInWords(end.ongoingAsAt)}`
  if (end !== 'not-known') return dateInWords(end)
  if (stage === 'historic') return 'Not known when'
  return stage === 'not-known' ? 'Not known' : 'Not that we know of'
}
