import type { Reason } from '../reason/reason.ts'

/** A reason with the field that it is about. */
export type FieldReason = Reason & { field: string }
