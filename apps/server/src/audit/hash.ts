import { createHash } from 'node:crypto'
import type { AuditAct } from '@casebook/core/audit'

export type AuditEntry = {
  at: string
  /** Who did it: the id of a person, or what stands for one, such as `founding-library`. */
  actor: string
  action: AuditAct
  /** What it was done to: an id, or the address of a case study of the founding library. */
  subject: string
  detail: Record<string, unknown>
}

/** What the first entry is chained to. */
export const beginning = '0'.repeat(64)

/** Times are hashed as moments, and details with their keys in order, since the database keeps neither as written. */
export function hashOf(
  number: number,
  { at, actor, action, subject, detail }: Omit<AuditEntry, 'action'> & { action: string },
  previousHash: string,
): string {
  const parts = [number, new Date(at).toISOString(), actor, action, subject, inOrder(detail), previousHash]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)])
}
