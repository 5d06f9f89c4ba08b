import type { Person } from '@casebook/core/person'
import { type Act, mayAct, whoMayApprove } from '@casebook/core/revision'
import type { Failure } from '../revision/failed-publications.ts'
import type { Shelved } from './shelved.ts'

/** What a case study may need of somebody, in the order in which the desk shows it. */
export const needs = [
  'returned',
  'unsaved',
  'go-on',
  'to-review',
  'area-answered',
  'failed',
  'to-publish',
  'scheduled',
  'review-overdue',
  'evaluation-overdue',
  'unreachable',
  'review-soon',
  'stale',
] as const
export type Need = (typeof needs)[number]

/** Who asks, and what is known besides of what they left and what failed. */
export type Asking = {
  person: Person
  unsaved: ReadonlyMap<string, string>
  failures: ReadonlyMap<string, Failure>
  /** What the area answered, and nobody has written in since, by case study. */
  answers: ReadonlyMap<string, { name: string; at: string }>
}

/** What a case study needs of a person: only what core's table lets them do for it. */
export function needsOf(shelved: Shelved, asking: Asking): Need[] {
  return needs.filter((need) => asks[need](shelved, asking))
}

const allows = ({ copy }: Shelved, { person }: Asking, ...acts: Act[]): boolean =>
  acts.some((act) => mayAct(person, act, copy).ok)

const isMine = ({ row: { begunBy, revision } }: Shelved, { person: { id } }: Asking): boolean =>
  begunBy === id || revision.author === id

const has = ({ values }: Shelved, flag: string): boolean => values.flag.includes(flag)
const isPublished = ({ row: { standing } }: Shelved): boolean => standing !== null && !standing.isWithdrawn

const asks: Record<Need, (shelved: Shelved, asking: Asking) => boolean> = {
  returned: (held, asking) =>
    held.row.returned !== null && isMine(held, asking) && allows(held, asking, 'write'),
  unsaved: ({ row: { id } }, { unsaved }) => unsaved.has(id),
  'go-on': (held, asking) =>
    held.row.state.name === 'draft' &&
    held.row.returned === null &&
    isMine(held, asking) &&
    allows(held, asking, 'write'),
  'to-review': (held, asking) =>
    held.row.review !== null &&
    [null, asking.person.id].includes(held.row.review.reviewer) &&
    allows(held, asking, 'approve') &&
    whoMayApprove(held.copy, [asking.person]).length > 0,
  'area-answered': (held, asking) =>
    asking.answers.has(held.row.id) && allows(held, asking, 'write', 'write-in-review'),
  failed: (held, asking) =>
    held.row.state.name === 'scheduled' &&
    asking.failures.has(held.row.id) &&
    (allows(held, asking, 'schedule') || (isMine(held, asking) && allows(held, asking, 'write'))),
  'to-publish': (held, asking) =>
    held.row.state.name === 'approved' && allows(held, asking, 'publish', 'amend'),
  scheduled: (held, asking) =>
    held.row.state.name === 'scheduled' &&
    !asking.failures.has(held.row.id) &&
    allows(held, asking, 'unschedule'),
  'review-overdue': (held, asking) =>
    held.values['review-by'].includes('overdue') && maysLookAfter(held, asking),
  'evaluation-overdue': (held, asking) =>
    isPublished(held) && has(held, 'evaluation-overdue') && allows(held, asking, 'write', 'write-in-review'),
  unreachable: (held, asking) =>
    isPublished(held) && has(held, 'source-unreachable') && allows(held, asking, 'write', 'write-in-review'),
  'review-soon': (held, asking) =>
    held.values['review-by'].includes('within-3-months') && maysLookAfter(held, asking),
  stale: (held, asking) =>
    isPublished(held) &&
    has(held, 'stale') &&
    !held.values['review-by'].includes('overdue') &&
    maysLookAfter(held, asking),
}

/** Whoever may say that nothing has changed, or write what has. */
function maysLookAfter(held: Shelved, asking: Asking): boolean {
  return allows(held, asking, 'check-nothing-changed', 'write', 'write-in-review')
}
