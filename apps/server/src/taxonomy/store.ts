import type { LibraryRetirement, TermsOf } from '@casebook/core/library'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { retiredTerms } from './tables.ts'

/** A term that was retired here: in favour of what, why, by whom and when, and who brought it back, where somebody did. */
export type Retired = {
  number: number
  of: TermsOf
  term: string
  by: string | null
  why: string
  retiredBy: string
  retiredAt: string
  /** The day of it in England. */
  since: string
  broughtBack: { by: string; at: string } | null
}

/** What was retired at a moment, and its version: a number that grows with each retirement and each bringing back. */
export type Standing = { version: number; inForce: LibraryRetirement[] }

/** Every retirement, those that were taken back too, in the order in which they were made. */
export async function everyRetirement(db: Db): Promise<Retired[]> {
  const rows = await db
    .select({
      number: retiredTerms.number,
      of: retiredTerms.taxonomy,
      term: retiredTerms.term,
      by: retiredTerms.replacement,
      why: retiredTerms.why,
      retiredBy: retiredTerms.by,
      retiredAt: retiredTerms.at,
      since: sql<string>`to_char(${retiredTerms.at} at time zone 'Europe/London', 'YYYY-MM-DD')`,
      broughtBackBy: retiredTerms.broughtBackBy,
      broughtBackAt: retiredTerms.broughtBackAt,
    })
    .from(retiredTerms)
    .orderBy(asc(retiredTerms.number))
  return rows.map(({ broughtBackBy, broughtBackAt, retiredAt, ...row }) => ({
    ...row,
    retiredAt: new Date(retiredAt).toISOString(),
    broughtBack:
      broughtBackBy === null || broughtBackAt === null
        ? null
        : { by: broughtBackBy, at: new Date(broughtBackAt).toISOString() },
  }))
}

/** What is retired now. */
export async function standingOf(db: Db): Promise<Standing> {
  const rows = await everyRetirement(db)
  const inForce = rows.filter(({ broughtBack }) => broughtBack === null)
  return {
    version: 2 * rows.length - inForce.length,
    inForce: inForce.map(({ of, term, by, since }) => ({ of, term, by, since })),
  }
}

/** Writes a retirement down. */
export async function addRetirement(
  tx: Transaction,
  {
    of,
    ...retired
  }: Pick<Retired, 'of' | 'term' | 'why'> & {
    replacement: string | null
    by: string
    at: string
  },
): Promise<void> {
  await tx.insert(retiredTerms).values({ taxonomy: of, ...retired })
}

/** Writes down that a term was brought back; whether it was retired here. */
export async function endRetirement(
  tx: Transaction,
  { of, term, by, at }: Pick<Retired, 'of' | 'term'> & { by: string; at: string },
): Promise<boolean> {
  const ended = await tx
    .update(retiredTerms)
    .set({ broughtBackBy: by, broughtBackAt: at })
    .where(
      and(eq(retiredTerms.taxonomy, of), eq(retiredTerms.term, term), isNull(retiredTerms.broughtBackAt)),
    )
    .returning({ number: retiredTerms.number })
  return ended.length > 0
}
