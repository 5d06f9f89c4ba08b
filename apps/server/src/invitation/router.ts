import { Person } from '@casebook/core/person'
import { Reason } from '@casebook/core/reason'
import * as z from 'zod'
import { answering } from '../api/output.ts'
import { doorProcedure, memberProcedure, router } from '../api/trpc.ts'
import { acceptInvitation } from './accept.ts'
import { invite, renewInvitation } from './invite.ts'
import { checkLink } from './link.ts'
import { takeInvitationBack } from './take-back.ts'

/** As typed: what is wrong with it is said by core's rules, field by field. */
const Typed = z.string().max(2000)
const Token = z.string().max(200)
const Invited = z.object({ person: Person, link: z.string(), expiresAt: z.iso.datetime() })

/** Whom a link invites, or the reasons why it lets nobody in. */
const Checked = z.object({
  invited: z.object({ name: z.string(), email: z.string(), role: Person.shape.role }).nullable(),
  hindrances: z.array(Reason),
})

export const invitationRouter = router({
  check: doorProcedure
    .input(z.object({ token: Token }))
    .output(answering(Checked))
    .query(async ({ ctx: { db, now }, input: { token } }) => {
      const link = await checkLink(db, token, now())
      return link.ok ? { invited: link.value, hindrances: [] } : { invited: null, hindrances: link.reasons }
    }),
  accept: doorProcedure
    .input(z.object({ token: Token, name: Typed, password: Typed }))
    .output(answering(Person))
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  invite: memberProcedure('person.invite')
    .input(z.object({ name: Typed, email: Typed, role: Typed }))
    .output(answering(Invited))
    .mutation(({ ctx, input }) => invite(ctx, input)),
  renew: memberProcedure('person.invite')
    .input(z.object({ id: z.uuid() }))
    .output(answering(Invited))
    .mutation(({ ctx, input }) => renewInvitation(ctx, input.id)),
  takeBack: memberProcedure('person.deactivate')
    .input(z.object({ id: z.uuid() }))
    .output(answering(z.object({ takenBack: z.literal(true) })))
    .mutation(async ({ ctx, input }) => {
      await takeInvitationBack(ctx, input.id)
      return { takenBack: true as const }
    }),
})
