import type { Person } from '../person/person.ts'
import type { Verdict } from '../reason/reason.ts'
import type { Change } from './change.ts'
import { type Copy, publicOf } from './copy.ts'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import type { Moment } from './moment.ts'
import type { Seen } from './review.ts'
import type { Approved, RevisionState } from './state.ts'

/** The public note: what changed and why. Needed where something is public already. */
export type Publish = Seen & { readonly note?: string | undefined }
/** A time with its offset from universal time, later than now. */
export type Schedule = Publish & { readonly publishAt: Moment }

/** Publishes the approved revision; over one that is public it is an amendment, which needs a public note. */
export function publish(copy: Copy, person: Person, now: Moment, given: Publish): Verdict<Change> {
  return decide(publicOf(copy) ? 'amend' : 'publish', { copy, person, now, given }, (facts) =>
    published(facts, person.id, noteOf(given)),
  )
}

/** Sets the time at which the approved revision is to be published, or another time. The note is kept until then. */
export function schedule(copy: Copy, person: Person, now: Moment, given: Schedule): Verdict<Change> {
  return decide('schedule', { copy, person, now, given }, ({ line }) =>
    scheduled(line, { publishAt: given.publishAt, by: person.id, at: now, note: noteOf(given) }),
  )
}

/** Takes a revision off the schedule. It stays approved. */
export function unschedule(copy: Copy, person: Person, now: Moment, given: Seen): Verdict<Change> {
  return decide('unschedule', { copy, person, now, given }, ({ line }) => scheduled(line, null))
}

/** What the schedule does when the time has come. No person does it: the approval carries it. */
export function publishDue(copy: Copy, now: Moment): Verdict<Change> {
  return decide('publish-due', { copy, person: null, now, given: {} }, (facts) => {
    const { state } = facts.line
    const note = state.state === 'approved' ? (state.schedule?.note ?? null) : null
    return {
      ...published(facts, null, note),
      recordedAs: [publicOf(copy) ? 'revision.amended' : 'revision.published'],
    }
  })
}

function published(
  { copy, line, now }: Facts,
  by: string | null,
  note: string | null,
): Pick<Change, 'entered'> {
  const before = publicOf(copy)
  const approval = line.state.state === 'approved' ? { by: line.state.by, at: line.state.at } : null
  const amends = before?.number ?? null
  const state: RevisionState = {
    state: 'published',
    by,
    at: now,
    approval,
    amends,
    note,
    checked: null,
    unwithdrawn: null,
  }
  const entered = [{ revision: line.number, state }]
  if (before?.state.state !== 'published' && before?.state.state !== 'withdrawn') return { entered }
  const superseded: RevisionState = { state: 'superseded', by: line.number, at: now, was: before.state }
  return { entered: [{ revision: before.number, state: superseded }, ...entered] }
}

function scheduled({ number, state }: Facts['line'], to: Approved['schedule']): Pick<Change, 'entered'> {
  return {
    entered: state.state === 'approved' ? [{ revision: number, state: { ...state, schedule: to } }] : [],
  }
}

function noteOf({ note }: Publish): string | null {
  return note === undefined || note.trim() === '' ? null : note
}
