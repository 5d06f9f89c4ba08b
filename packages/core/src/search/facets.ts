import type { CaseStudy } from '../case-study/case-study.ts'
import { stageOf } from '../case-study/stage.ts'
import type { Day } from '../date/date.ts'
import { standings } from '../evidence/standing.ts'
import { forces } from '../place/forces.ts'
import { regions } from '../place/regions.ts'
import { listed } from '../stated/stated.ts'
import { sectors } from '../taxonomy/sectors.ts'
import { stages } from '../taxonomy/stages.ts'
import { themes } from '../taxonomy/themes.ts'
import { topics } from '../taxonomy/topics.ts'

/** One value of a facet, as an address names it and as readers see it. */
export type FacetValue = { id: string; label: string }
/** One thing that a search can be narrowed by, with all its values in the order in which they are shown. */
export type Facet = { id: FacetId; label: string; values: readonly FacetValue[] }

/** The ids of the facets, which are their names in an address too, in the order in which they are shown. */
export const facetIds = ['topic', 'theme', 'status', 'stage', 'region', 'force', 'sector'] as const
/** What a facet is called. */
export type FacetId = (typeof facetIds)[number]

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ id, label: name }))

/** What a search can be narrowed by, in the order in which it is shown. Values of one facet add up; facets narrow. */
export const facets: readonly Facet[] = [
  { id: 'topic', label: 'Topic', values: topics.terms },
  { id: 'theme', label: 'Theme', values: themes.terms },
  { id: 'status', label: 'Evidence status', values: [...standings].reverse() },
  { id: 'stage', label: 'Stage', values: [...stages.terms, { id: 'not-known', label: 'Not known' }] },
  {
    id: 'region',
    label: 'Region or nation',
    values: [...named(regions), { id: 'national', label: 'National' }],
  },
  { id: 'force', label: 'Police force', values: named(forces) },
  { id: 'sector', label: 'Sector of a partner', values: sectors.terms },
]

/** The facet with this id. Throws `TypeError` for an id that is no facet's. */
export function facetNamed(id: FacetId): Facet {
  const facet = facets.find((candidate) => candidate.id === id)
  if (!facet) throw new TypeError(`No facet is called "${id}".`)
  return facet
}

/** The label of a facet's value; the value itself where the facet has no such one. */
export function facetLabel(id: FacetId, value: string): string {
  return facetNamed(id).values.find((candidate) => candidate.id === value)?.label ?? value
}

/**
 * The values under which a case study is found on a day, facet by facet; none of a facet that is not known. `standing` is
 * its assessment's.
 */
export function facetValuesOf(caseStudy: CaseStudy, standing: string, asAt: Day): Record<FacetId, string[]> {
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
