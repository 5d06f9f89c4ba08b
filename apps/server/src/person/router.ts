import { Account, Person, Role } from '@casebook/core/person'
import { Reason } from '@casebook/core/reason'
import * as z from 'zod'
import { answering } from '../api/output.ts'
import { doorProcedure, freshProcedure, memberProcedure, router } from '../api/trpc.ts'
import { allowsSignIn } from './allowed-place.ts'
import { becomeFirstAdministrator } from './become-first-administrator.ts'
import { changeName } from './change-name.ts'
import { changePassword } from './change-password.ts'
import { changeRole } from './change-role.ts'
import { deactivate, reactivate } from './deactivate.ts'
import { checkLink } from './first-administrator-link.ts'
import { Listed, listPeople } from './list-people.ts'
import { endSessions, resetSecondFactor } from './reset-second-factor.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { isAnybodyHere } from './store.ts'

const own = 'person.look-after-own-account'
/** As typed: what is wrong with it is said by core's rules, field by field. */
const Typed = z.string().max(2000)
const Token = z.string().max(200)
const ById = z.object({ id: z.uuid() })

/** Who is signed in, what their session has shown, and what stands in the way of signing in. */
const WhoAmI = z.object({
  person: Person.nullable(),
  secondFactor: z.object({ has: z.boolean(), shown: z.boolean() }),
  hasAnybody: z.boolean(),
  hindrances: z.array(Reason),
})

const whoAmI = doorProcedure.output(answering(WhoAmI)).query(async ({ ctx: { db, web } }) => {
  const place = allowsSignIn(web.publicUrl)
  const me = await web.signedIn()
  const hasAnybody = me !== null || (await isAnybodyHere(db))
  return {
    person: me?.person ?? null,
    secondFactor: me?.secondFactor ?? { has: false, shown: false },
    hasAnybody,
    hindrances: place.ok ? [] : place.reasons,
  }
})

/** Whether the one-time link still works; the reasons why not. */
const checkFirstAdministratorLink = doorProcedure
  .input(z.object({ token: Token }))
  .output(answering(z.object({ hindrances: z.array(Reason) })))
  .query(async ({ ctx: { db, now }, input: { token } }) => {
    const link = await checkLink(db, token, now())
    return { hindrances: link.ok ? [] : link.reasons }
  })

const SignedIn = z.discriminatedUnion('at', [
  z.object({ at: z.literal('signed-in'), person: Person }),
  z.object({
    at: z.literal('second-step'),
    ways: z.object({ code: z.boolean(), passkey: z.boolean() }),
  }),
])

export const personRouter = router({
  whoAmI,
  checkFirstAdministratorLink,
  becomeFirstAdministrator: doorProcedure
    .input(z.object({ token: Token, name: Typed, email: Typed, password: Typed }))
    .output(answering(Person))
    .mutation(({ ctx, input }) => becomeFirstAdministrator(ctx, input)),
  signIn: doorProcedure
    .input(z.object({ email: Typed, password: Typed }))
    .output(answering(SignedIn))
    .mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: doorProcedure
    .output(answering(z.object({ signedOut: z.literal(true) })))
    .mutation(async ({ ctx }) => {
      await signOut(ctx)
      return { signedOut: true as const }
    }),

  changeName: memberProcedure(own)
    .input(z.object({ name: Typed }))
    .output(answering(Person))
    .mutation(({ ctx, input }) => changeName(ctx, input)),
  changePassword: memberProcedure(own)
    .input(z.object({ current: Typed, password: Typed }))
    .output(answering(z.object({ changed: z.literal(true) })))
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx, input)
      return { changed: true as const }
    }),

  list: memberProcedure('person.list')
    .output(answering(z.array(Listed)))
    .query(({ ctx }) => listPeople(ctx)),
  changeRole: freshProcedure('person.change-role')
    .input(z.object({ id: z.uuid(), role: Role }))
    .output(answering(Account))
    .mutation(({ ctx, input }) => changeRole(ctx, input)),
  deactivate: freshProcedure('person.deactivate')
    .input(ById)
    .output(answering(Account))
    .mutation(({ ctx, input }) => deactivate(ctx, input.id)),
  reactivate: freshProcedure('person.reactivate')
    .input(ById)
    .output(answering(Account))
    .mutation(({ ctx, input }) => reactivate(ctx, input.id)),
  endSessions: memberProcedure('person.revoke-sessions')
    .input(ById)
    .output(answering(Account))
    .mutation(({ ctx, input }) => endSessions(ctx, input.id)),
  resetSecondFactor: freshProcedure('person.reset-second-factor')
    .input(ById)
    .output(answering(Account))
    .mutation(({ ctx, input }) => resetSecondFactor(ctx, input.id)),
})
