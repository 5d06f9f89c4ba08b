import type { TermsOf } from '@casebook/core/library'
import { retireTerm, type Taxonomy, termsToday } from '@casebook/core/taxonomy'
import { orRefuse } from '../api/refusal.ts'
import type { Database } from '../database/database.ts'
import { shelfOn } from '../desk/shelf.ts'
import type { Shelved } from '../desk/shelved.ts'
import { refreshTerms } from '../taxonomy/terms-today.ts'
import type { Touches, TouchesQuery } from './terms-list.ts'
import { isPublished, standsInWords } from './where.ts'

const mostShown = 100

/**
 * What retiring a term would touch: every case study whose newest or public revision reads under it, with what becomes of
 * it. Refuses what `retire` would refuse; touches nothing.
 */
export async function touchesOf(
  { db, asAt }: { db: Database; asAt: string },
  { taxonomy: of, term, by }: TouchesQuery,
): Promise<Touches> {
  const { version, library } = await refreshTerms(db)
  const before: Taxonomy = library[of]
  const after = orRefuse(retireTerm(before, { term, by, since: asAt }))
  const shelf = await shelfOn(db, asAt)
  const touched = [...shelf.rows.values()]
    .filter((row) => isUnder(row, { of, term, before }))
    .map((row) => ({ row, becomes: becomesOf(row, { of, term, by, before, after }) }))
    .sort((a, b) => Number(isPublished(b.row)) - Number(isPublished(a.row)) || byTitle(a.row, b.row))
  return {
    version,
    total: touched.length,
    published: touched.filter(({ row }) => isPublished(row)).length,
    leftWithout: touched.filter(({ becomes }) => becomes === 'left-without').length,
    shown: touched.slice(0, mostShown).map(({ row, becomes }) => ({
      id: row.row.id,
      ref: row.row.ref,
      title: row.row.title,
      says: standsInWords(row),
      becomes,
    })),
  }
}

type Under = { of: TermsOf; term: string; before: Taxonomy }

function isUnder({ writtenUnder }: Shelved, { of, term, before }: Under): boolean {
  const written = [...writtenUnder.newest[of], ...(writtenUnder.public?.[of] ?? [])]
  return termsToday(written, before).includes(term)
}

type Retiring = Under & { by: string | null; after: Taxonomy }

/** Of what readers find where it has the term, else of the newest revision. */
function becomesOf(
  { writtenUnder }: Shelved,
  { of, term, by, before, after }: Retiring,
): Touches['shown'][number]['becomes'] {
  const reads = [writtenUnder.public?.[of] ?? [], writtenUnder.newest[of]].map((written) =>
    termsToday(written, before),
  )
  const written = reads.find((terms) => terms.includes(term)) ?? []
  if (by !== null) return written.includes(by) ? 'has-both' : 'replaced'
  const left = written.filter((id) => after.choosable.some((each) => each.id === id))
  return left.length > 0 ? 'has-others' : 'left-without'
}

function byTitle(a: Shelved, b: Shelved): number {
  return a.row.title.localeCompare(b.row.title, 'en-GB')
}
