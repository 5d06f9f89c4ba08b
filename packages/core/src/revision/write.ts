import type * as z from 'zod'
import { may } from '../person/may.ts'
import type { Person } from '../person/person.ts'
import type { DraftCaseStudy } from '../readiness/draft.ts'
import { accept, type Verdict } from '../reason/reason.ts'
import { type Change, copyAfter } from './change.ts'
import type { Copy } from './copy.ts'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import type { Moment } from './moment.ts'
import type { HistoryLine, Revision } from './revision.ts'
import { type RevisionState, stateName } from './state.ts'
import { transitionOf } from './transitions.ts'

/** A new case study: its id, which is the server's to make, the schema of its library, and what is written so far. */
export type Begin = {
  readonly id: string
  readonly model: z.ZodObject
  readonly content: DraftCaseStudy
  readonly note?: string | undefined
}
/** What is to be saved: the content as it was typed, on which revision it rests, and a note for the history. */
export type Write = {
  /** The revision that it was written on. */
  readonly revision: number
  readonly content: DraftCaseStudy
  readonly note?: string | undefined
}
/** Which earlier revision comes back, and over which one. */
export type Restore = {
  readonly revision: number
  /** The revision whose content comes back, and that content. */
  readonly from: number
  readonly content: DraftCaseStudy
}

/** Begins a case study with its first revision, which may lack anything. Refuses by role alone. */
export function begin(
  person: Person,
  now: Moment,
  { id, model, content, note }: Begin,
): Verdict<{ copy: Copy; change: Change }> {
  const verdict = may(person, 'case-study.begin')
  if (!verdict.ok) return verdict
  const added: Revision = {
    caseStudy: id,
    number: 1,
    author: person.id,
    at: now,
    basedOn: null,
    ...noted(note),
    content,
  }
  const change: Change = {
    act: 'begin',
    recordedAs: ['case-study.begun'],
    by: person.id,
    at: now,
    added,
    entered: [{ revision: 1, state: { state: 'draft' } }],
  }
  return accept({
    copy: copyAfter({ id, begunBy: person.id, history: [], content, address: null, model }, change),
    change,
  })
}

/**
 * Saves what was written on a revision as the next one. An approval lapses; what is in review stays there, and is no
 * longer assigned to who changed it. Refuses where the base is not the newest any more, and where nothing changed.
 */
export function write(copy: Copy, person: Person, now: Moment, given: Write): Verdict<Change> {
  const isInReview = copy.history.at(-1)?.state.state === 'in-review'
  return decide(isInReview ? 'write-in-review' : 'write', { copy, person, now, given }, (facts) =>
    saved(facts, person, given.content, noted(given.note)),
  )
}

/** Brings the content of an earlier revision back, as a new revision and a draft. An approval lapses. */
export function restore(copy: Copy, person: Person, now: Moment, given: Restore): Verdict<Change> {
  return decide('restore', { copy, person, now, given }, (facts) =>
    saved(facts, person, given.content, { restoredFrom: given.from }),
  )
}

type Besides = Pick<Revision, 'note' | 'restoredFrom'>

function saved({ copy, line, now }: Facts, { id }: Person, content: DraftCaseStudy, besides: Besides) {
  const number = line.number + 1
  const added = { caseStudy: copy.id, number, author: id, at: now, basedOn: line.number, ...besides, content }
  const isRestored = besides.restoredFrom !== undefined
  const state = isRestored ? restarted(line, now) : carriedOn(line, id, now)
  const left = isLapsing(line) || line.state.state === 'in-review' ? restarted(line, now) : undefined
  const { recordedAs } = transitionOf(isRestored ? 'restore' : 'write')
  return {
    added,
    entered: [...(left ? [{ revision: line.number, state: left }] : []), { revision: number, state }],
    recordedAs: [recordedAs, ...(isLapsing(line) ? [transitionOf('lapse-approval').recordedAs] : [])],
  }
}

function isLapsing({ state }: HistoryLine): boolean {
  return transitionOf('lapse-approval').from.includes(stateName(state))
}

/** The state of what was written on a revision: a draft keeps why it was returned, a review goes on. */
function carriedOn(line: HistoryLine, author: string, now: Moment): RevisionState {
  const { state } = line
  if (state.state === 'draft') return state
  if (state.state === 'in-review')
    return { ...state, reviewer: state.reviewer === author ? null : state.reviewer }
  return restarted(line, now)
}

/** A draft again; where it was approved, with the approval that lapsed. */
function restarted({ number, state }: HistoryLine, now: Moment): RevisionState {
  if (state.state !== 'approved') return { state: 'draft' }
  const { by, at } = state
  return { state: 'draft', lapsed: { revision: number, by, at, lapsedAt: now } }
}

function noted(note: string | undefined): { note?: string } {
  return note === undefined || note.trim() === '' ? {} : { note }
}
