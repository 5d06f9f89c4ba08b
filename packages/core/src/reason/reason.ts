import * as z from 'zod'

/**
 * One reason in a reader's words. `rule` is stable and quotable; `says` is a whole sentence that names the mend;
 * `field` is the path of the field it is about (`evaluations.0.design`).
 */
export const Reason = z.object({ rule: z.string(), says: z.string(), field: z.string().optional() })
export type Reason = { rule: string; says: string; field?: string | undefined }

/** What a rule answers: the result, or every reason against it. */
export type Verdict<T> = { ok: true; value: T } | { ok: false; reasons: Reason[] }

/** The verdict that lets `value` through. */
export function accept<T>(value: T): Verdict<T> {
  return { ok: true, value }
}

/** The verdict that says no, with every reason. */
export function refuse<T>(reasons: Reason[]): Verdict<T> {
  return { ok: false, reasons }
}
