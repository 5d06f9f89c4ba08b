import { AreaAsk } from '@casebook/core/revision'
import * as z from 'zod'
import { answering } from '../api/output.ts'
import { doorProcedure, memberProcedure, router } from '../api/trpc.ts'
import { answerTheAsk } from './answer.ts'
import { askTheArea } from './ask.ts'
import { enterByCode } from './enter.ts'
import { keepTyped } from './keep.ts'
import { AreaAskList, listAsks } from './list.ts'
import { LookedAt, lookAt, readToCheck, ToCheck } from './look.ts'
import { sendCode } from './send-code.ts'
import { stopTheAsk } from './stop.ts'
import { Typed } from './typed.ts'

/** As typed: what is wrong with it is said by core's rules, field by field. */
const AsTyped = z.string().max(2000)
const Token = z.string().max(200)
const done = answering(z.object({ done: z.literal(true) }))
const Done = { done: true } as const

/** Asking the area, and what whoever was asked does by their link: they have no account, and show a code instead. */
export const areaAskRouter = router({
  list: memberProcedure('case-study.read')
    .input(z.strictObject({ caseStudy: z.uuid() }))
    .output(answering(AreaAskList))
    .query(({ ctx, input }) => listAsks(ctx, input.caseStudy)),
  ask: memberProcedure('revision.ask-area')
    .input(
      z.strictObject({
        caseStudy: z.uuid(),
        revision: z.int().min(1),
        name: AsTyped,
        email: AsTyped,
        until: AsTyped.default(''),
      }),
    )
    .output(answering(z.object({ id: z.uuid(), ask: AreaAsk, link: z.string() })))
    .mutation(({ ctx, input }) => askTheArea(ctx, input)),
  stop: memberProcedure('revision.ask-area')
    .input(z.strictObject({ ask: z.uuid() }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await stopTheAsk(ctx, input.ask)
      return Done
    }),
  look: doorProcedure
    .input(z.strictObject({ token: Token }))
    .output(answering(LookedAt))
    .query(({ ctx, input }) => lookAt(ctx, input.token)),
  sendCode: doorProcedure
    .input(z.strictObject({ token: Token }))
    .output(answering(z.object({ sentTo: z.string() })))
    .mutation(({ ctx, input }) => sendCode(ctx, input.token)),
  enter: doorProcedure
    .input(z.strictObject({ token: Token, code: z.string().max(100), typed: Typed.optional() }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await enterByCode(ctx, input)
      return Done
    }),
  read: doorProcedure
    .input(z.strictObject({ token: Token }))
    .output(answering(ToCheck))
    .query(({ ctx, input }) => readToCheck(ctx, input.token)),
  keep: doorProcedure
    .input(z.strictObject({ token: Token, typed: Typed }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await keepTyped(ctx, input)
      return Done
    }),
  answer: doorProcedure
    .input(z.strictObject({ token: Token, typed: Typed }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await answerTheAsk(ctx, input)
      return Done
    }),
})
