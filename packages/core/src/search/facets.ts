import type { CaseStudy, Terms } from '../case-study/case-study.ts'
import { stageOf } from '../case-study/stage.ts'
import type { Day } from '../date/date.ts'
import type { Assessment } from '../evidence/assessment.ts'
import { standings } from '../evidence/standing.ts'
import { forces } from '../place/forces.ts'
import { regions } from '../place/regions.ts'
import { listed } from '../stated/stated.ts'
import { sectors } from '../taxonomy/sectors.ts'
import { stages } from '../taxonomy/stages.ts'

/** The ids of the facets, which are their names in an address too, in the order in which they are shown. */
export const facetIds = ['topic', 'theme', 'status', 'result', 'stage', 'region', 'force', 'sector'] as const
/** What a facet is called. */
export type FacetId = (typeof facetIds)[number]

/** The ids that stand for a value of each facet: the terms of a library, and text for what every library has. */
export type FacetTerms<Topic extends string = string, Theme extends string = string> = {
  topic: Topic
  theme: Theme
  status: string
  result: string
  stage: string
  region: string
  force: string
  sector: string
}

/** One value of a facet, as an address names it and as readers see it. */
export type FacetValue<Value extends string = string> = { readonly id: Value; readonly label: string }
/** One thing that a search can be narrowed by, with all its values in the order in which they are shown. */
export type Facet<Id extends FacetId = FacetId, Value extends string = string> = {
  id: Id
  label: string
  values: readonly FacetValue<Value>[]
}
/** The facets of a library by their ids. */
export type FacetsById<Topic extends string = string, Theme extends string = string> = {
  [Id in FacetId]: Facet<Id, FacetTerms<Topic, Theme>[Id]>
}

/** What the case studies of a library can be narrowed by. Values of one facet add up; facets narrow. */
export function facetsOf<Topic extends string, Theme extends string>({
  topics,
  themes,
}: Terms<Topic, Theme>): FacetsById<Topic, Theme> {
  return {
    topic: { id: 'topic', label: 'Topic', values: topics.terms },
    theme: { id: 'theme', label: 'Theme', values: themes.terms },
    status: { id: 'status', label: 'Evidence status', values: [...standings].reverse() },
    result: { id: 'result', label: 'What was found', values: results },
    stage: {
      id: 'stage',
      label: 'Stage',
      values: [...stages.terms, { id: 'not-known', label: 'Not known' }],
    },
    region: {
      id: 'region',
      label: 'Region or nation',
      values: [...named(regions), { id: 'national', label: 'National' }],
    },
    force: { id: 'force', label: 'Police force', values: named(forces) },
    sector: { id: 'sector', label: 'Sector of a partner', values: sectors.terms },
  }
}

/** Whether it is what a facet is called. */
export function isFacetId(key: string): key is FacetId {
  return (facetIds as readonly string[]).includes(key)
}

/** The values under which a case study is found, facet by facet. */
export type FacetValuesOf<Topic extends string = string, Theme extends string = string> = {
  [Id in FacetId]: FacetTerms<Topic, Theme>[Id][]
}

/** What its evaluations found, by direction; what improved beside what did not is under both, and may disagree besides. */
const results = [
  { id: 'improved', label: 'Something improved' },
  { id: 'no-clear-change', label: 'Something showed no clear change' },
  { id: 'worsened', label: 'Something got worse' },
  { id: 'disagree', label: 'Results disagree' },
  { id: 'not-known', label: 'Nothing known of the result' },
] as const

/** What of an assessment a case study is found by. */
export type FoundBy = Pick<Assessment, 'standing' | 'outcomes' | 'flags'>

/**
 * The values under which a case study is found on a day, facet by facet; none of a facet that is not known. The assessment
 * is of the same case study.
 */
export function facetValuesOf<Topic extends string, Theme extends string>(
  caseStudy: CaseStudy<Topic, Theme>,
  assessment: FoundBy,
  asAt: Day,
): FacetValuesOf<Topic, Theme> {
  const { place, partners } = caseStudy
  const national = place.extent === 'national' ? ['national'] : []
  return {
    topic: [...caseStudy.topics],
    theme: [...caseStudy.themes],
    status: [assessment.standing],
    result: resultsIn(assessment),
    stage: [stageOf(caseStudy, asAt).stage],
    region: [...listed(place.regions), ...national],
    force: [...listed(place.forces)],
    sector: [...new Set(listed(partners).map(({ sector }) => sector))],
  }
}

/** Results disagree by the rule of the flag: one outcome both ways, or something better beside something worse. */
function resultsIn({ outcomes, flags }: FoundBy): string[] {
  const directions = (['improved', 'no-clear-change', 'worsened'] as const).filter(
    (direction) => outcomes[direction].length > 0,
  )
  if (directions.length === 0) return ['not-known']
  return flags.some(({ code }) => code === 'mixed-results') ? [...directions, 'disagree'] : directions
}

function named(list: readonly { id: string; name: string }[]): FacetValue[] {
  return list.map(({ id, name }) => ({ id, label: name }))
}
