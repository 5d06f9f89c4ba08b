import { may } from '../person/may.ts'
import type { Person } from '../person/person.ts'
import { accept, type Reason, refuse, type Verdict } from '../reason/reason.ts'

/** A thread, as far as is asked who may do what in it: who began it, by id, and whether it is resolved. */
export type Thread = { readonly begunBy: string; readonly isResolved: boolean }

/** Whether a person may answer in a thread: everybody may who comments, as long as it is open. */
export function mayReply(person: Person, thread: Thread): Verdict<Thread> {
  const verdict = may(person, 'discussion.comment')
  if (!verdict.ok) return refuse(verdict.reasons)
  return thread.isResolved ? refuse([resolved]) : accept(thread)
}

/** Whether a person may resolve a thread: editors any, others those that they began; and nobody what is resolved already. */
export function mayResolve(person: Person, thread: Thread): Verdict<Thread> {
  return settled(person, thread, thread.isResolved ? alreadyResolved : null)
}

/** Whether a person may open a thread again: whoever may resolve it, once it is resolved. */
export function mayReopen(person: Person, thread: Thread): Verdict<Thread> {
  return settled(person, thread, thread.isResolved ? null : alreadyOpen)
}

/** Whether it is theirs to settle comes first: whoever may not is told no more. */
function settled(person: Person, thread: Thread, against: Reason | null): Verdict<Thread> {
  const verdict = may(person, 'discussion.resolve', { owner: thread.begunBy })
  if (!verdict.ok) return refuse(verdict.reasons)
  return against ? refuse([against]) : accept(thread)
}

const resolved: Reason = {
  rule: 'comment-resolved',
  says: 'This comment is resolved: open it again, then reply.',
}
const alreadyResolved: Reason = {
  rule: 'comment-resolved',
  says: 'This comment is resolved already: somebody was quicker.',
}
const alreadyOpen: Reason = {
  rule: 'comment-open',
  says: 'This comment is open already: somebody was quicker.',
}
