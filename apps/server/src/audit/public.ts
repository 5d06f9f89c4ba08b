import { publicActs, TimelineEntry } from '@casebook/core/audit'
import { Slug } from '@casebook/core/permalink'
import { TRPCError } from '@trpc/server'
import { and, asc, inArray } from 'drizzle-orm'
import * as z from 'zod'
import { answering } from '../api/output.ts'
import { publicProcedure } from '../api/trpc.ts'
import { publicIdAt } from '../naming/store.ts'
import { auditEntries } from './tables.ts'

/** More steps than any case study takes. */
const most = 500

/** What was done to a case study since readers could see it, oldest first: what, when, and the public note. Never by whom. */
export const timeline = publicProcedure
  .input(z.object({ slug: Slug }))
  .output(answering(z.array(TimelineEntry)))
  .query(async ({ ctx: { db }, input: { slug } }) => {
    const id = await publicIdAt(db, slug)
    if (id === null)
      throw new TRPCError({ code: 'NOT_FOUND', message: `There is no case study at "${slug}".` })
    const rows = await db
      .select({ act: auditEntries.action, at: auditEntries.at, detail: auditEntries.detail })
      .from(auditEntries)
      .where(and(inArray(auditEntries.subject, [id, slug]), inArray(auditEntries.action, [...publicActs])))
      .orderBy(asc(auditEntries.number))
      .limit(most)
    return rows.map(({ act, at, detail }) => ({
      act: TimelineEntry.shape.act.parse(act),
      at: new Date(at).toISOString(),
      revision: typeof detail['revision'] === 'number' ? detail['revision'] : null,
      note: textIn(detail['note']) ?? textIn(detail['reason']),
    }))
  })

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
