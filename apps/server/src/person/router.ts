import { Person } from '@casebook/core/person'
import { Reason } from '@casebook/core/reason'
import * as z from 'zod'
import { doorProcedure, router } from '../api/trpc.ts'
import { allowsSignIn } from './allowed-place.ts'
import { becomeFirstAdministrator } from './become-first-administrator.ts'
import { checkLink } from './first-administrator-link.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { isAnybodyHere } from './store.ts'

/** As typed: what is wrong with it is said by core's rules, field by field. */
const Typed = z.string().max(2000)
const Token = z.string().max(200)

/** Who is signed in, and what stands in the way of signing in. */
const whoAmI = doorProcedure
  .output(z.object({ person: Person.nullable(), hasAnybody: z.boolean(), hindrances: z.array(Reason) }))
  .query(async ({ ctx: { db, web } }) => {
    const place = allowsSignIn(web.publicUrl)
    const person = await web.person()
    const hasAnybody = person !== null || (await isAnybodyHere(db))
    return { person, hasAnybody, hindrances: place.ok ? [] : place.reasons }
  })

/** Whether the one-time link still works; the reasons why not. */
const checkFirstAdministratorLink = doorProcedure
  .input(z.object({ token: Token }))
  .output(z.object({ hindrances: z.array(Reason) }))
  .query(async ({ ctx: { db, now }, input: { token } }) => {
    const link = await checkLink(db, token, now())
    return { hindrances: link.ok ? [] : link.reasons }
  })

export const personRouter = router({
  whoAmI,
  checkFirstAdministratorLink,
  becomeFirstAdministrator: doorProcedure
    .input(z.object({ token: Token, name: Typed, email: Typed, password: Typed }))
    .output(Person)
    .mutation(({ ctx, input }) => becomeFirstAdministrator(ctx, input)),
  signIn: doorProcedure
    .input(z.object({ email: Typed, password: Typed }))
    .output(Person)
    .mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: doorProcedure.output(z.object({ signedOut: z.literal(true) })).mutation(async ({ ctx }) => {
    await signOut(ctx)
    return { signedOut: true as const }
  }),
})
