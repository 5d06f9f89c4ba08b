import { Person } from '@casebook/core/person'
import * as z from 'zod'
import { answering } from '../api/output.ts'
import { memberProcedure, router, settingUpProcedure } from '../api/trpc.ts'
import { endMyOtherSessions, endMySession } from './end.ts'
import { MySession, mySessions } from './my-sessions.ts'
import { signInAfresh } from './sign-in-afresh.ts'

const own = 'person.look-after-own-account'

export const sessionRouter = router({
  mine: memberProcedure(own)
    .output(answering(z.array(MySession)))
    .query(({ ctx }) => mySessions(ctx)),
  signInAfresh: settingUpProcedure
    .input(z.object({ password: z.string().max(2000) }))
    .output(answering(Person))
    .mutation(({ ctx, input }) => signInAfresh(ctx, input.password)),
  end: memberProcedure(own)
    .input(z.object({ id: z.uuid() }))
    .output(answering(z.object({ ended: z.number() })))
    .mutation(({ ctx, input }) => endMySession(ctx, input.id)),
  endOthers: memberProcedure(own)
    .output(answering(z.object({ ended: z.number() })))
    .mutation(({ ctx }) => endMyOtherSessions(ctx)),
})
