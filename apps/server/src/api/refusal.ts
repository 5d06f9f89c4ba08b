import type { Reason, Verdict } from '@casebook/core/reason'
import { TRPCError } from '@trpc/server'

type Code = TRPCError['code']

/** A no with all its reasons, on its way to the screen that shows them beside their fields. */
export class Refusal extends TRPCError {
  readonly reasons: Reason[]

  constructor(reasons: Reason[], code: Code = 'UNPROCESSABLE_CONTENT') {
    super({ code, message: reasons.map(({ says }) => says).join(' ') })
    this.reasons = reasons
  }
}

/** The value that a rule let through; a refusal where it did not. */
export function orRefuse<T>(verdict: Verdict<T>, code?: Code): T {
  if (verdict.ok) return verdict.value
  throw new Refusal(verdict.reasons, code)
}
