import { flagRules } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import type { AppRouter } from '@casebook/server/router'
import { flagInWords } from '@casebook/ui/evidence/flag-names'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { needNames, reviewByNames, standsNames, whoseNames } from '../desk/words.ts'

export type DeskList = inferRouterOutputs<AppRouter>['caseStudy']['list']
export type DeskRow = DeskList['rows'][number]
export type DeskFacetId = keyof DeskList['facets']
type Asked = inferRouterInputs<AppRouter>['caseStudy']['list']
export type DeskQuery = {
  q: string
  facets: Partial<Record<DeskFacetId, string[]>>
  sort: NonNullable<Asked['sort']>
  page: number
}

/** What the list can be narrowed by, in the order in which it is shown. */
export const deskFacets = [
  { id: 'needs', label: 'Needs you' },
  { id: 'whose', label: 'Whose' },
  { id: 'state', label: 'State' },
  { id: 'review-by', label: 'To be looked at again' },
  { id: 'status', label: 'Evidence status' },
  { id: 'flag', label: 'Take care' },
  { id: 'stage', label: 'Stage' },
  { id: 'topic', label: 'Topic' },
  { id: 'theme', label: 'Theme' },
  { id: 'force', label: 'Police force' },
] as const satisfies { id: DeskFacetId; label: string }[]

/** How the list can be sorted; the first is what it is without asking. */
export const deskSorts = [
  { id: 'updated', label: 'Latest change' },
  { id: 'title', label: 'Title' },
  { id: 'due', label: 'Due day' },
  { id: 'evidence', label: 'Strongest evidence' },
  { id: 'flags', label: 'Most to take care with' },
] as const satisfies { id: DeskQuery['sort']; label: string }[]

const names = { needs: needNames, whose: whoseNames, state: standsNames, 'review-by': reviewByNames }
const isNamed = (facet: DeskFacetId): facet is keyof typeof names => facet in names

/** What a value of a facet is called. */
export function valueLabel(facet: DeskFacetId, value: string): string {
  if (isNamed(facet)) return names[facet][value] ?? value
  return facet === 'flag' ? flagInWords(value) : policeAndPublicHealth.facetLabel(facet, value)
}

/** The values of a facet in the order in which they are shown. */
export function valuesInOrder(facet: DeskFacetId): string[] {
  if (isNamed(facet)) return Object.keys(names[facet])
  if (facet === 'flag') return flagRules.map(({ code }) => code)
  return policeAndPublicHealth.facetNamed(facet).values.map(({ id }) => id)
}

/** The query that an address asks for; what it cannot mean is left out. */
export function readDeskQuery(params: URLSearchParams): DeskQuery {
  const facets: DeskQuery['facets'] = {}
  for (const { id } of deskFacets) {
    const values = [...new Set(params.getAll(id).filter(Boolean))]
    if (values.length > 0) facets[id] = values
  }
  const page = params.get('page') ?? ''
  return {
    q: (params.get('q') ?? '').trim().slice(0, 300),
    facets,
    sort: deskSorts.find(({ id }) => id === params.get('sort'))?.id ?? deskSorts[0].id,
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}

/** The address of a query: always in one order, without what goes without saying. */
export function writeDeskQuery({ q, facets, sort, page }: DeskQuery): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const { id } of deskFacets) for (const value of facets[id] ?? []) params.append(id, value)
  if (sort !== deskSorts[0].id) params.set('sort', sort)
  if (page > 1) params.set('page', `${page}`)
  const written = params.toString()
  return written ? `?${written}` : ''
}

/** The query with one value of a facet taken out, from its first page. */
export function withoutValue(query: DeskQuery, facet: DeskFacetId, value: string): DeskQuery {
  const left = (query.facets[facet] ?? []).filter((each) => each !== value)
  const { [facet]: _, ...others } = query.facets
  return { ...query, facets: left.length > 0 ? { ...others, [facet]: left } : others, page: 1 }
}
