import * as z from 'zod'
import { type AuditAct, auditActs } from './acts.ts'

/** An act that readers are told of, without a name: `revision.published`. */
export type PublicAct = {
  [Act in AuditAct]: (typeof auditActs)[Act]['isPublic'] extends true ? Act : never
}[AuditAct]

/** Every act that readers are told of. */
export const publicActs: readonly PublicAct[] = Object.keys(auditActs).filter(isPublicAct)

/**
 * One step of a case study's public history: what was done to it, when (in UTC), to which revision, and the public note
 * or reason that came with it. Never by whom.
 */
export const TimelineEntry = z.object({
  act: z.enum(publicActs),
  at: z.string(),
  revision: z.int().min(1).nullable(),
  note: z.string().nullable(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

function isPublicAct(act: string): act is PublicAct {
  return auditActs[act as AuditAct].isPublic
}
