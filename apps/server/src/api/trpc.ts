import { initTRPC } from '@trpc/server'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import type { SearchIndex } from '../search/search-index.ts'

/** What every procedure is given. Time is an argument: nothing here reads a clock but `now`. */
export type Context = { db: Database; index: SearchIndex; now: () => Date; requestId: string; log: Logger }

const trpc = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error, ctx }) => ({
    code: shape.code,
    message:
      error.code === 'INTERNAL_SERVER_ERROR'
        ? 'Something went wrong on our side. Try again in a minute.'
        : shape.message,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      path: shape.data.path,
      requestId: ctx?.requestId,
    },
  }),
})

export const router = trpc.router
export const createCallerFactory = trpc.createCallerFactory
/** A procedure that anyone may call: give it an `.output()`, so that no draft can leak. */
export const publicProcedure = trpc.procedure

/** The day it is, in the time of England: what status and stage are judged as at. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(now)
}
