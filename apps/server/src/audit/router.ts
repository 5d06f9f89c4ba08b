import * as z from 'zod'
import { answering } from '../api/output.ts'
import { memberProcedure, router } from '../api/trpc.ts'
import { everyone } from '../naming/store.ts'
import { AuditList, AuditPiece, AuditQuery } from './audit-list.ts'
import { checkChain } from './chain.ts'
import { csvHead, csvOf } from './csv.ts'
import { findEntries } from './find.ts'
import { inWords } from './in-words.ts'

const pageSize = 50
/** Entries in one piece of an export. */
const pieceSize = 1_000

/** What was done here, as administrators read it. */
export const auditRouter = router({
  list: memberProcedure('audit.read')
    .input(AuditQuery)
    .output(answering(AuditList))
    .query(async ({ ctx: { db }, input }) => {
      const { entries, next } = await findEntries(db, input, pageSize)
      const people = (await everyone(db)).map(({ id, name }) => ({ id, name }))
      return { entries: await inWords(db, entries), next, people }
    }),
  export: memberProcedure('audit.read')
    .input(AuditQuery)
    .output(answering(AuditPiece))
    .query(async ({ ctx: { db }, input }) => {
      const { entries, next } = await findEntries(db, input, pieceSize)
      const head = input.before === undefined ? csvHead : ''
      return { csv: head + csvOf(await inWords(db, entries)), entries: entries.length, next }
    }),
  check: memberProcedure('audit.read')
    .output(
      z.object({
        entries: z.int(),
        newest: z.string().nullable(),
        broken: z.object({ number: z.int(), says: z.string() }).nullable(),
      }),
    )
    .query(({ ctx: { db } }) => checkChain(db)),
})
