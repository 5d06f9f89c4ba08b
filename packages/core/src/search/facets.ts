import type { CaseStudy, Terms } from '../case-study/case-study.ts'
import { stageOf } from '../case-study/stage.ts'
import type { Day } from '../date/date.ts'
import { standings } from '../evidence/standing.ts'
import { forces } from '../place/forces.ts'
import { regions } from '../place/regions.ts'
import { listed } from '../stated/stated.ts'
import { sectors } from '../taxonomy/sectors.ts'
import { stages } from '../taxonomy/stages.ts'

/** The ids of the facets, which are their names in an address too, in the order in which they are shown. */
export const facetIds = ['topic', 'theme', 'status', 'stage', 'region', 'force', 'sector'] as const
/** What a facet is called. */
export type FacetId = (typeof facetIds)[number]

/** The ids that stand for a value of each facet: the terms of a library, and text for what every library has. */
export type FacetTerms<Topic extends string = string, Theme extends string = string> = {
  topic: Topic
  theme: Theme
  status: string
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

/**
 * The values under which a case study is found on a day, facet by facet; none of a facet that is not known. `standing` is
 * its assessment's.
 */
export function facetValuesOf<Topic extends string, Theme extends string>(
  caseStudy: CaseStudy<Topic, Theme>,
  standing: string,
  asAt: Day,
): FacetValuesOf<Topic, Theme> {
  const { place, partners } = caseStudy
  const national = place.extent === 'national' ? ['national'] : []
  return {
    topic: [...caseStudy.topics],
    theme: [...caseStudy.themes],
    status: [standing],
    stage: [stageOf(caseStudy, asAt).stage],
    region: [...listed(place.regions), ...national],
    force: [...listed(place.forces)],
    sector: [...new Set(listed(partners).map(({ sector }) => sector))],
  }
}

function named(list: readonly { id: string; name: string }[]): FacetValue[] {
  return list.map(({ id, name }) => ({ id, label: name }))
}
