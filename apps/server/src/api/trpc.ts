import type { Action, Person } from '@casebook/core/person'
import { initTRPC } from '@trpc/server'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import type { MailServer } from '../mail/mail-server.ts'
import { foreign } from '../person/allowed-place.ts'
import type { SignedIn } from '../person/auth-port.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { SourceChecker } from '../source-check/checker.ts'
import { failed, refused } from './error-shape.ts'
import { allow, checkFresh, memberOf, recordRefusal } from './member.ts'
import { reasonsOf } from './reasons-of.ts'
import { orRefuse, Refusal } from './refusal.ts'
import type { Web } from './web.ts'

/** What every procedure is given. Time is an argument: nothing here reads a clock but `now`. */
export type Context = {
  db: Database
  index: SearchIndex
  /** `null` where no letter goes out. */
  mailServer: Pick<MailServer, 'from'> | null
  /** Left out where this Casebook does not check sources. */
  sourceChecker?: SourceChecker | undefined
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
    errorFormatter: ({ error, path, type, ctx }) => {
      const about = { path, requestId: ctx?.requestId }
      const reasons = reasonsOf(error, { path, type })
      return reasons ? refused(error.code, reasons, about) : failed(error.code, about)
    },
  })

export const router = trpc.router
export const createCallerFactory = trpc.createCallerFactory

/**
 * What changes something has to come from our own pages: another site's form or script is refused. Whoever gives no input
 * at all gives none of its fields, so that each of them is named.
 */
const guarded = trpc.procedure.use(({ type, ctx: { web }, getRawInput, next }) => {
  const reason = type === 'mutation' && web ? foreign(web.visit.headers, web.publicUrl) : null
  if (reason) throw new Refusal([reason], 'FORBIDDEN')
  return next({ getRawInput: async () => (await getRawInput()) ?? {} })
})

/** A procedure that anyone may call: give it an `.output()`, so that no draft can leak. */
export const publicProcedure = guarded.meta({ access: 'public' })

/** A procedure for whoever stands at the door: to sign in, to be let in for the first time, to ask who one is. */
export const doorProcedure = guarded.meta({ access: 'door' }).use(({ ctx, next }) => {
  if (!ctx.web) throw new TypeError('This procedure needs a request: it was called in the same process.')
  return next({ ctx: { ...ctx, web: ctx.web } })
})

/** A procedure for whoever is signed in, has shown as much as they must, and may do `action`; a refusal is written down. */
const procedureFor = (action: Action, settingUp: boolean) =>
  guarded.meta({ access: action }).use(async ({ ctx, path, next }) => {
    const { web, ...me } = await memberOf(ctx.web, settingUp)
    const refusing = { db: ctx.db, now: ctx.now, me, path }
    await allow(refusing, action)
    const result = await next({ ctx: { ...ctx, web, me, person: me.person } })
    if (!result.ok && result.error instanceof Refusal && result.error.code === 'FORBIDDEN') {
      await recordRefusal(refusing, result.error.reasons)
    }
    return result
  })

/** A procedure for those who may do `action` by core's table; everyone else is refused before anything is read. */
export const memberProcedure = (action: Action) => procedureFor(action, false)

/** As `memberProcedure`, for what can do most harm: whoever signed in more than five minutes ago does so again first. */
export const freshProcedure = (action: Action) => asFresh(procedureFor(action, false))

/** A procedure for one's own account that is open, too, to those who have yet to set their second factor up. */
export const settingUpProcedure = procedureFor('person.look-after-own-account', true)

/** As `settingUpProcedure`, for a sign-in of the last five minutes. */
export const freshSettingUpProcedure = asFresh(settingUpProcedure)

function asFresh(procedure: typeof settingUpProcedure): typeof settingUpProcedure {
  return procedure.use(({ ctx, next }) => {
    orRefuse(checkFresh(ctx.me, ctx.now()), 'PRECONDITION_REQUIRED')
    return next()
  })
}

export type DoorContext = Context & { web: Web }
export type MemberContext = DoorContext & { me: SignedIn; person: Person }

/** Made once: making one takes as long as answering a kept page. */
const dayInEngland = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day it is, in the time of England: what status and stage are judged as at. */
export function today(now: Date): string {
  return dayInEngland.format(now)
}
