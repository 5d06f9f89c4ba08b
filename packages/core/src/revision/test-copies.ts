import { policeAndPublicHealth } from '../library/police-and-public-health.ts'
import type { Person } from '../person/person.ts'
import type { Role } from '../person/roles.ts'
import type { DraftCaseStudy } from '../readiness/draft.ts'
import type { Verdict } from '../reason/reason.ts'
import { caseStudy } from '../synthetic/builders.ts'
import { type Change, copyAfter } from './change.ts'
import { type Copy, newestOf, publicOf } from './copy.ts'
import { checkNothingChanged, unwithdraw, withdraw } from './once-public.ts'
import { publish, publishDue, schedule, unschedule } from './publish.ts'
import { approve, assign, reject, returnWithReasons, sendForReview } from './review.ts'
import type { Act } from './transitions.ts'
import { begin, restore, write } from './write.ts'

export const now = '2026-11-22T10:00:00Z'
export const later = '2026-12-01T09:00:00+00:00'

const model = policeAndPublicHealth.CaseStudy

/** A person with a role, who is called after it. */
export const as = (role: Role, id: string = role): Person => ({
  id,
  name: id,
  email: `${id}@council.example`,
  role,
})
export const writer = as('editor', 'writer')
export const approver = as('reviewer', 'approver')
export const root = as('administrator', 'root')

/** Content that is ready to be published, a little other each time. */
export const ready = (title = 'Street triage'): DraftCaseStudy => ({ ...caseStudy(), title })

/** The value of a verdict, or an error with its sentences. */
export function value<T>(verdict: Verdict<T>): T {
  if (verdict.ok) return verdict.value
  throw new Error(verdict.reasons.map(({ says }) => says).join(' '))
}

export const rulesAgainst = (verdict: Verdict<unknown>): string[] =>
  verdict.ok ? [] : verdict.reasons.map(({ rule }) => rule)

/** The copy after an act that is let through. */
export const done = (copy: Copy, verdict: Verdict<Change>): Copy => copyAfter(copy, value(verdict))

export const begun = (content: DraftCaseStudy = ready(), by = writer): Copy =>
  value(begin(by, now, { id: 'triage', model, content })).copy

const remarks = [{ says: 'Say who paid.', field: 'cost.whoPays' }]

type Otherwise = { seen?: number; content?: DraftCaseStudy; note?: string }

/** Does an act as it should be done: with all that it asks, and on the revision that stands, unless told otherwise. */
export function act(name: Act, copy: Copy, person: Person, otherwise: Otherwise = {}): Verdict<Change> {
  const revision = otherwise.seen ?? newestOf(copy).number
  const shown = otherwise.seen ?? publicOf(copy)?.number ?? revision
  const content = otherwise.content ?? ready(`Street triage ${copy.history.length + 1}`)
  const note = otherwise.note ?? 'A new figure.'
  switch (name) {
    case 'write':
    case 'write-in-review':
      return write(copy, person, now, { revision, content, note })
    case 'restore':
      return restore(copy, person, now, { revision, from: 1, content })
    case 'send-for-review':
      return sendForReview(copy, person, now, { revision })
    case 'assign':
      return assign(copy, person, now, { revision, reviewer: approver, due: '2026-12-01' })
    case 'return':
      return returnWithReasons(copy, person, now, { revision, remarks })
    case 'reject':
      return reject(copy, person, now, { revision, remarks })
    case 'approve':
      return approve(copy, person, now, { revision })
    case 'schedule':
      return schedule(copy, person, now, { revision, publishAt: later, note })
    case 'unschedule':
      return unschedule(copy, person, now, { revision })
    case 'publish':
    case 'amend':
      return publish(copy, person, now, { revision, note })
    case 'check-nothing-changed':
      return checkNothingChanged(copy, person, now, { revision: shown })
    case 'withdraw':
      return withdraw(copy, person, now, { revision: shown, reason: 'It harmed somebody.' })
    case 'unwithdraw':
      return unwithdraw(copy, person, now, { revision: shown, note })
    case 'publish-due':
      return publishDue(copy, '2026-12-02T00:00:00Z')
    case 'lapse-approval':
    case 'ask-area':
      throw new TypeError(`${name} is no change that a person asks for.`)
  }
}

/** A copy after some acts, each by somebody who may do it: the writer and the approver stay two people. */
export function copyWhere(...names: Act[]): Copy {
  const by = (name: Act) => (name === 'write' || name === 'send-for-review' ? writer : approverOf(name))
  return names.reduce(
    (copy, name) => done(copy, act(name, copy, by(name))),
    begun({ ...ready(), mechanism: 'A nurse.' }),
  )
}

const approverOf = (name: Act) => (name === 'approve' ? approver : root)

/** Every reason has to be a whole sentence with a rule that can be quoted. */
export function areSentences(verdict: Verdict<unknown>): boolean {
  if (verdict.ok) return false
  return (
    verdict.reasons.length > 0 &&
    verdict.reasons.every(({ rule, says }) => /^[A-Z“].*\.$/s.test(says) && /^[a-z]+(-[a-z]+)*$/.test(rule))
  )
}
