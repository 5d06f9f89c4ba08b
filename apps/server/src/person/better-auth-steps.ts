import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import * as z from 'zod'

/** Two steps that the library does inside itself and offers to nobody: neither has an address on the web. */
export const sessionSteps = {
  id: 'casebook-session-steps',
  endpoints: {
    /** Begins another session for whoever is signed in. */
    beginSessionAgain: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true },
      async (ctx) => {
        const signedIn = await getSessionFromCtx(ctx)
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
        if (!user || signedIn?.user.id !== user.id) return null
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return { token: session.token }
      },
    ),
    /** Whose second step the cookie of this browser stands for. */
    readSecondStep: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({}), requireHeaders: true },
      async (ctx) => {
        const { name } = ctx.context.createAuthCookie('two_factor')
        const identifier = await ctx.getSignedCookie(name, ctx.context.secret)
        const step = identifier && (await ctx.context.internalAdapter.findVerificationValue(identifier))
        return step ? { userId: step.value } : null
      },
    ),
  },
} satisfies BetterAuthPlugin
