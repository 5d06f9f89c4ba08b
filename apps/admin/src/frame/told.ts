import type { Reason } from '@casebook/core/reason'

/** What went wrong in this browser, with what to do, to be shown as the server's own reasons are. */
export class Told extends Error {
  override name = 'Told'
  readonly reasons: Reason[]

  constructor(reason: Reason) {
    super(reason.says)
    this.reasons = [reason]
  }
}
