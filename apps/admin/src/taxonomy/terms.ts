import { policeAndPublicHealth, withRetirements } from '@casebook/core/library'
import type { AppRouter } from '@casebook/server/router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useMemo } from 'react'
import { api, codeOf, queryClient } from '../api.ts'
import { writeDeskQuery } from '../case-study/list-address.ts'

type Answers = inferRouterOutputs<AppRouter>['taxonomy']
export type TermsList = Answers['list']
type Taxonomy = TermsList['taxonomies'][number]
export type ListedTerm = Taxonomy['terms'][number]
export type ListedTaxonomy = Omit<Taxonomy, 'terms'> & { readonly terms: readonly ListedTerm[] }
export type Touches = Answers['touches']
export type TermsOf = ListedTaxonomy['id']

/** What one term of each is called. */
export const oneOf = { topics: 'topic', themes: 'theme' } as const satisfies Record<TermsOf, string>

/** All terms, with how much each is used. */
export function useTermsList() {
  return useQuery(api.taxonomy.list.queryOptions(undefined, { staleTime: 0 }))
}

/** Takes in what an act answered; whatever else tells of terms is asked anew. */
export async function takeIn(list: TermsList): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(api.taxonomy.pathFilter()),
    queryClient.invalidateQueries(api.caseStudy.pathFilter()),
    queryClient.invalidateQueries(api.desk.pathFilter()),
  ])
  queryClient.setQueryData(api.taxonomy.list.queryKey(), list)
}

/** Where somebody else was quicker, what stands now is asked for, so that the page shows what to decide on. */
export async function orLookAgain<Answer>(acting: Promise<Answer>): Promise<Answer> {
  try {
    return await acting
  } catch (error) {
    if (codeOf(error) === 'CONFLICT') await queryClient.invalidateQueries(api.taxonomy.pathFilter())
    throw error
  }
}

/** The library with its terms as they stand today; until that is known, as it was written. The same one while they stand so. */
export function useTermsToday(): typeof policeAndPublicHealth {
  const { data } = useQuery(api.taxonomy.retired.queryOptions())
  return useMemo(() => withRetirements(policeAndPublicHealth, data?.inForce ?? []), [data?.inForce])
}

const statesOf = {
  published: ['published', 'published-and-newer'],
  drafts: ['draft', 'in-review', 'approved', 'scheduled'],
}

/** The desk's list, narrowed to where a term stands. */
export function listAddress(of: TermsOf, term: string, where: keyof typeof statesOf): string {
  const facets = { state: statesOf[where], [oneOf[of]]: [term] }
  return `/case-studies${writeDeskQuery({ q: '', facets, sort: 'updated', page: 1 })}`
}

/** The terms in which every word that was typed stands: in the label, the other labels, the scope note or the id. */
export function termsWith(terms: readonly ListedTerm[], typed: string): readonly ListedTerm[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return terms.filter(({ id, label, scopeNote, altLabels }) => {
    const told = [id, label, scopeNote, ...altLabels].join('\n').toLowerCase()
    return words.every((word) => told.includes(word))
  })
}
