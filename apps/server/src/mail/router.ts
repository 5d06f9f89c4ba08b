import * as z from 'zod'
import { answering } from '../api/output.ts'
import { Refusal } from '../api/refusal.ts'
import { memberProcedure, router } from '../api/trpc.ts'
import { listOutbox, OpenedLetter, Outbox, OutboxQuery, openLetter } from './outbox.ts'
import { sendAgain } from './send-again.ts'

const ById = z.object({ id: z.uuid() })

/** The outbox, as those see it who look after the mail. */
export const mailRouter = router({
  list: memberProcedure('mail.read')
    .input(OutboxQuery)
    .output(answering(Outbox))
    .query(({ ctx: { db, mailServer }, input }) => listOutbox(db, input, mailServer)),
  open: memberProcedure('mail.read')
    .input(ById)
    .output(answering(OpenedLetter))
    .query(async ({ ctx: { db, mailServer }, input: { id } }) => {
      const opened = await openLetter(db, id, mailServer)
      if (!opened) throw new Refusal([{ rule: 'not-found', says: 'There is no such letter.' }], 'NOT_FOUND')
      return opened
    }),
  sendAgain: memberProcedure('mail.read')
    .input(ById)
    .output(z.object({ asked: z.literal(true) }))
    .mutation(async ({ ctx, input: { id } }) => {
      await sendAgain(ctx, id)
      return { asked: true as const }
    }),
})
