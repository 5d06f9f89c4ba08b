import { SourceCheck } from '@casebook/core/source'
import * as z from 'zod'
import type { Context } from '../api/trpc.ts'
import { titlesOf } from '../naming/store.ts'
import { checksStanding, countsByStanding, standings } from '../source/store.ts'
import { citing, fieldsCiting } from './cited.ts'

const mostOnPage = 50
/** As many case studies are named for one address. */
const mostNamed = 20

const standing = z.enum(standings)

/** Which addresses to list: how they stand, and which page of them. */
export const SourceQuery = z.strictObject({
  standing: standing.exclude(['waiting']).default('unreachable'),
  page: z.int().min(1).max(10_000).default(1),
})
export type SourceQuery = z.infer<typeof SourceQuery>

/** Addresses that stand so, each with the case studies that cite it. */
export const SourceList = z.object({
  /** Whether this Casebook checks sources on a schedule, when somebody asks, or not at all: its setting. */
  checks: z.enum(['on', 'asked', 'off']),
  counts: z.record(standing, z.int()),
  sources: z.array(
    z.object({
      check: SourceCheck,
      /** Each with the field of its newest revision where the address stands; `null` where the published one alone cites it. */
      citedBy: z.array(z.object({ ref: z.string(), title: z.string(), field: z.string().nullable() })),
      /** How many more cite it. */
      more: z.int(),
    }),
  ),
  hasMore: z.boolean(),
})
export type SourceList = z.infer<typeof SourceList>

/** The addresses that are cited in the library, by how they stand. */
export async function listSources(
  { db, sourceChecker }: Pick<Context, 'db' | 'sourceChecker'>,
  { standing, page }: SourceQuery,
): Promise<SourceList> {
  const skip = (page - 1) * mostOnPage
  const [counts, found] = await Promise.all([
    countsByStanding(db),
    checksStanding(db, standing, { skip, most: mostOnPage + 1 }),
  ])
  const checks = found.slice(0, mostOnPage)
  const cited = await citing(
    db,
    checks.map(({ address }) => address),
  )
  const pairs = [...cited].flatMap(([address, ids]) => ids.slice(0, mostNamed).map((id) => ({ address, id })))
  const [titles, fields] = await Promise.all([
    titlesOf(db, new Set(pairs.map(({ id }) => id))),
    fieldsCiting(db, pairs),
  ])
  const citedBy = Map.groupBy(
    pairs.map(({ address, id }, at) => {
      const { slug = null, title = '' } = titles.get(id) ?? {}
      const named = title.trim() || 'A case study without a title'
      return { address, ref: slug ?? id, title: named, field: fields[at] ?? null }
    }),
    ({ address }) => address,
  )
  return {
    checks: !sourceChecker ? 'off' : sourceChecker.isScheduled ? 'on' : 'asked',
    counts,
    sources: checks.map((check) => ({
      check,
      citedBy: citedBy.get(check.address) ?? [],
      more: Math.max(0, (cited.get(check.address)?.length ?? 0) - mostNamed),
    })),
    hasMore: found.length > mostOnPage,
  }
}
