import type { AuditAct } from '@casebook/core/audit'
import { auditActs } from '@casebook/core/audit'
import * as z from 'zod'

const Act = z.enum(Object.keys(auditActs) as [AuditAct, ...AuditAct[]])
const Day = z.iso.date()

/** Which entries to list; all that are given hold together. */
const AuditFilters = z.strictObject({
  /** The id of whoever did it. */
  person: z.string().min(1).max(200).optional(),
  act: Act.optional(),
  /** What it was done to: an id, an address, or words of a title, a name or an email address. */
  about: z.string().trim().min(1).max(300).optional(),
  /** The first and the last day, as they are in England. */
  from: Day.optional(),
  to: Day.optional(),
})

/** Filters, and the number of an entry before which to list. */
export const AuditQuery = AuditFilters.extend({ before: z.int().min(1).optional() })
export type AuditQuery = z.infer<typeof AuditQuery>

/** One entry in words. */
export const ToldEntry = z.object({
  number: z.int(),
  /** In UTC. */
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  act: z.string(),
  /** The act as it is told after the name: `approved it`. */
  says: z.string(),
  /** What it was done to; `null` where that is whoever did it. */
  on: z
    .object({
      kind: z.enum(['person', 'case-study', 'letter', 'term', 'other']),
      id: z.string(),
      name: z.string(),
      /** The public address of a case study that has one. */
      slug: z.string().nullable(),
    })
    .nullable(),
  /** What changed, each with its name. */
  changed: z.array(z.object({ name: z.string(), value: z.string() })),
  hash: z.string(),
})
export type ToldEntry = z.infer<typeof ToldEntry>

/** A page of entries, newest first; `next` is the number to list on from. */
export const AuditList = z.object({
  entries: z.array(ToldEntry),
  next: z.int().nullable(),
  /** Everybody who may have done something, for the filter. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type AuditList = z.infer<typeof AuditList>

/** A piece of the export as CSV, in the order of the list; `next` is the number to go on from. */
export const AuditPiece = z.object({ csv: z.string(), entries: z.int(), next: z.int().nullable() })
export type AuditPiece = z.infer<typeof AuditPiece>
