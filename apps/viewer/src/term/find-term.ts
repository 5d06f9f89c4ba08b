import { everything, type SearchResults } from '@casebook/core/search'
import type { Taxonomy, Term } from '@casebook/core/taxonomy'
import { data } from 'react-router'
import type { ViewerApi } from '../api.ts'
import type { Kind, Retired } from './term-words.ts'

/** A term as its page shows it. */
export type FoundTerm = {
  term: Term
  /** Terms to see as well that may be chosen today. */
  related: readonly Term[]
  retired: Retired | null
  results: SearchResults
}

/**
 * The term at an address with its case studies, the best evidenced first. A retired one keeps its address, and says what
 * took its place. An address that names no term is not found.
 */
export async function findTerm(api: ViewerApi, kind: Kind, id: string): Promise<FoundTerm> {
  const taxonomy: Taxonomy = (await api.library())[`${kind}s`]
  const term = taxonomy.terms.find((each) => each.id === id)
  if (!term) throw data(null, { status: 404 })
  return {
    term,
    related: (term.related ?? []).flatMap(
      (other) => taxonomy.choosable.find((each) => each.id === other) ?? [],
    ),
    retired: retirementOf(term, taxonomy),
    results: await api.search({ ...everything, facets: { [kind]: [id] }, sort: 'evidence' }),
  }
}

function retirementOf({ id, deprecated }: Term, { term, whatBecameOf }: Taxonomy): Retired | null {
  if (!deprecated) return null
  const became = whatBecameOf(id)
  return { since: deprecated.since, by: became.as === 'replaced' ? term(became.by) : null }
}
