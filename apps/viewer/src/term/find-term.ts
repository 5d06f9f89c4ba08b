import { everything, type SearchResults } from '@casebook/core/search'
import type { Term } from '@casebook/core/taxonomy'
import { data } from 'react-router'
import type { ViewerApi } from '../api.ts'
import { type Kind, termWith } from './term-words.ts'

/** The term at an address with its case studies, the best evidenced first. An address that names no term is not found. */
export async function findTerm(
  api: ViewerApi,
  kind: Kind,
  id: string,
): Promise<{ term: Term; results: SearchResults }> {
  const term = termWith(kind, id)
  if (!term) throw data(null, { status: 404 })
  return { term, results: await api.search({ ...everything, facets: { [kind]: [id] }, sort: 'evidence' }) }
}
