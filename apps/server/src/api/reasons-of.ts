import { type Reason, reasonsFor } from '@casebook/core/reason'
import type { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { Refusal } from './refusal.ts'

/** What was called: `type` is what kind of procedure stands at the path, if one does. */
export type Call = { path: string | undefined; type: string }

/**
 * The reasons of an error: those of a refusal of ours or of a rule of core; where the call itself could not be read, one
 * that says how to mend it, since tRPC's own words are for its developers. `null` where the fault is ours.
 */
export function reasonsOf(error: TRPCError, call: Call): Reason[] | null {
  if (error instanceof Refusal) return error.reasons
  if (error.cause instanceof ZodError && error.code === 'BAD_REQUEST') return reasonsFor(error.cause.issues)
  const path = call.path || 'nothing'
  switch (error.code) {
    case 'BAD_REQUEST':
    case 'PARSE_ERROR':
      return [notReadable(call)]
    case 'NOT_FOUND':
      return [call.type === 'unknown' ? noProcedure(path) : { rule: 'not-found', says: error.message }]
    case 'METHOD_NOT_SUPPORTED':
      return [wrongMethod(call)]
    default:
      return error.code === 'INTERNAL_SERVER_ERROR' ? null : [{ rule: 'not-possible', says: error.message }]
  }
}

function notReadable({ type }: Call): Reason {
  return type === 'mutation'
    ? {
        rule: 'not-json',
        says: 'What was sent is not whole JSON. Check its quotes, commas and brackets, and send it again.',
      }
    : {
        rule: 'not-json',
        says: 'The input in the address is not whole JSON. Write it like input={"slug":"a-case-study"}, encoded for an address.',
        field: 'input',
      }
}

function noProcedure(path: string): Reason {
  return {
    rule: 'no-such-procedure',
    says: `There is no procedure called ${path}. Check its name, letter by letter; those that anyone may call begin with public.`,
  }
}

function wrongMethod({ path, type }: Call): Reason {
  const says =
    type === 'mutation'
      ? `Send ${path} with POST, as JSON: it changes something.`
      : `Ask for ${path} with GET, and its input in the address: it only reads.`
  return { rule: 'wrong-method', says }
}
