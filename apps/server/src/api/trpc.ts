import { type Action, may } from '@casebook/core/person'
import { type Reason, reasonsFor } from '@casebook/core/reason'
import { initTRPC, type TRPCError } from '@trpc/server'
import type { Logger } from 'pino'
import { ZodError } from 'zod'
import type { Database } from '../database/database.ts'
import { foreign } from '../person/allowed-place.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { orRefuse, Refusal } from './refusal.ts'
import type { Web } from './web.ts'

/** What every procedure is given. Time is an argument: nothing here reads a clock but `now`. */
export type Context = {
  db: Database
  index: SearchIndex
  now: () => Date
  requestId: string
  log: Logger
  /** The request behind the call; a call in the same process has none, and can reach what is public alone. */
  web?: Web
}

/** Who may call a procedure: anyone who reads, whoever stands at the door (to sign in), or who may do the action. */
export type Access = 'public' | 'door' | Action

const trpc = initTRPC
  .context<Context>()
  .meta<{ access: Access }>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => {
      const reasons = reasonsOf(error)
      return {
        code: shape.code,
        message:
          error.code === 'INTERNAL_SERVER_ERROR'
            ? 'Something went wrong on our side. Try again in a minute.'
            : (reasons?.map(({ says }) => says).join(' ') ?? shape.message),
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          path: shape.data.path,
          requestId: ctx?.requestId,
          reasons: reasons ?? [],
        },
      }
    },
  })

export const router = trpc.router
export const createCallerFactory = trpc.createCallerFactory

/** What changes something has to come from our own pages: another site's form or script is refused. */
const guarded = trpc.procedure.use(({ type, ctx: { web }, next }) => {
  const reason = type === 'mutation' && web ? foreign(web.visit.headers, web.publicUrl) : null
  if (reason) throw new Refusal([reason], 'FORBIDDEN')
  return next()
})

/** A procedure that anyone may call: give it an `.output()`, so that no draft can leak. */
export const publicProcedure = guarded.meta({ access: 'public' })

/** A procedure for whoever stands at the door: to sign in, to be let in for the first time, to ask who one is. */
export const doorProcedure = guarded.meta({ access: 'door' }).use(({ ctx, next }) => {
  if (!ctx.web) throw new TypeError('This procedure needs a request: it was called in the same process.')
  return next({ ctx: { ...ctx, web: ctx.web } })
})

/** A procedure for those who may do `action` by core's table; everyone else is refused before anything is read. */
export const memberProcedure = (action: Action) =>
  guarded.meta({ access: action }).use(async ({ ctx, next }) => {
    const { web } = ctx
    const person = web ? await web.person() : null
    if (!web || !person) {
      throw new Refusal([{ rule: 'not-signed-in', says: 'Sign in to go on.' }], 'UNAUTHORIZED')
    }
    return next({ ctx: { ...ctx, web, person: orRefuse(may(person, action), 'FORBIDDEN') } })
  })

export type DoorContext = Context & { web: Web }

function reasonsOf(error: TRPCError): Reason[] | undefined {
  if (error instanceof Refusal) return error.reasons
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError) return reasonsFor(error.cause.issues)
  return undefined
}

/** Made once: making one takes as long as answering a kept page. */
const dayInEngland = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day it is, in the time of England: what status and stage are judged as at. */
export function today(now: Date): string {
  return dayInEngland.format(now)
}
