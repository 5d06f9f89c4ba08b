import { may } from '../person/may.ts'
import type { Person } from '../person/person.ts'
import { accept, type Reason, refuse, type Verdict } from '../reason/reason.ts'
import type { Change } from './change.ts'
import { type Copy, newestOf, publicOf } from './copy.ts'
import type { Facts, Given } from './facts.ts'
import type { Moment } from './moment.ts'
import type { HistoryLine } from './revision.ts'
import { rules } from './rules.ts'
import { stateInWords, stateName } from './state.ts'
import { type Act, acts, transitionOf } from './transitions.ts'

/**
 * Whether a person may do an act to a case study as it stands, by role and state alone: the revision that it is done to,
 * or why not. Server and screens ask this one; what the act asks besides is told when it is done.
 */
export function mayAct(person: Person, act: Act, copy: Copy): Verdict<HistoryLine> {
  const line = lineFor(act, copy)
  const reasons = [...roleAgainst(person, act, copy), ...stateAgainst(act, copy, line)]
  return line && reasons.length === 0 ? accept(line) : refuse(reasons)
}

/** The acts that are open to a person, to draw their buttons. */
export function openActs(person: Person, copy: Copy): Act[] {
  return acts.filter((act) => transitionOf(act).action !== null && mayAct(person, act, copy).ok)
}

export type Asked = {
  readonly copy: Copy
  readonly person: Person | null
  readonly now: Moment
  readonly given: Given
}

/** Gathers every reason against an act: role, state, and each rule of its row. Makes the change where there is none. */
export function decide(
  act: Act,
  asked: Asked,
  change: (facts: Facts) => Pick<Change, 'entered'> & Partial<Pick<Change, 'added' | 'recordedAs'>>,
): Verdict<Change> {
  const { copy, person, now } = asked
  const line = lineFor(act, copy)
  const facts = line && { ...asked, line }
  const { rules: holds, recordedAs } = transitionOf(act)
  const reasons = [
    ...(person ? roleAgainst(person, act, copy) : []),
    ...stateAgainst(act, copy, line),
    ...(facts ? holds.flatMap((rule) => rules[rule].against(facts)) : []),
  ]
  if (!facts || reasons.length > 0) return refuse(reasons)
  return accept({
    act,
    recordedAs: [recordedAs],
    by: person?.id ?? null,
    at: now,
    added: null,
    ...change(facts),
  })
}

function lineFor(act: Act, copy: Copy): HistoryLine | undefined {
  return transitionOf(act).of === 'public' ? publicOf(copy) : newestOf(copy)
}

/** An act that no person does is refused to every person. */
function roleAgainst(person: Person, act: Act, { begunBy }: Copy): Reason[] {
  const { action, only } = transitionOf(act)
  if (action === null) return [{ rule: 'nobody-does-it', says: only }]
  const verdict = may(person, action, { owner: begunBy })
  return verdict.ok ? [] : verdict.reasons
}

function stateAgainst(act: Act, copy: Copy, line: HistoryLine | undefined): Reason[] {
  const { from, only, public: when } = transitionOf(act)
  if (!line) return [{ rule: 'nothing-public', says: `Nothing of it is public yet. ${only}` }]
  const name = stateName(line.state)
  if (!from.includes(name)) {
    const words = stateInWords(line.state).replace(/^\w/, (first) => first.toLowerCase())
    const says = `Revision ${line.number} is ${name === 'draft' ? 'a draft' : words}. ${only}`
    return [{ rule: 'wrong-state', says }]
  }
  const isPublic = publicOf(copy) !== undefined
  if (when === 'nothing' && isPublic)
    return [
      {
        rule: 'public-already',
        says: 'Publish it as an amendment, with a note: something is public already.',
      },
    ]
  if (when === 'something' && !isPublic)
    return [{ rule: 'nothing-public', says: 'Publish it: nothing is public yet that it could amend.' }]
  return []
}
