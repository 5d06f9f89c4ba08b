import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '../reason/reason.ts'
import { type Change, copyAfter } from './change.ts'
import { type Copy, newestOf, publicOf } from './copy.ts'
import { openActs } from './decide.ts'
import { publishDue } from './publish.ts'
import { stateName, wasPublished } from './state.ts'
import { act, areSentences, as, begun, later, ready } from './test-copies.ts'
import { type Act, acts } from './transitions.ts'
import { restore } from './write.ts'

const people = [
  as('contributor', 'connie'),
  as('editor', 'ed'),
  as('reviewer', 'rita'),
  as('reviewer', 'rob'),
  as('publisher', 'pat'),
  as('administrator', 'ada'),
]
const asked = acts.filter((name) => name !== 'lapse-approval' && name !== 'ask-area')

/** What brings a draft nearer to its readers. */
const onwards: Act[] = ['send-for-review', 'approve', 'schedule', 'publish', 'amend']

/** One step: somebody brings it onwards, or does an act that is open to them, or tries any act at all. */
type Step = { who: number; which: number; how: 'onwards' | 'open' | 'any'; from: number }
const steps = fc.array(
  fc.record({
    who: fc.nat(people.length - 1),
    which: fc.nat(999),
    how: fc.constantFrom('onwards', 'onwards', 'open', 'open', 'any'),
    from: fc.nat(20),
  }),
  { minLength: 5, maxLength: 40 },
)

type Told = { before: Copy; after: Copy; name: Act; verdict: Verdict<Change> }

function play(given: readonly Step[], each: (told: Told) => void): void {
  let copy = frozen(begun(ready(), as('contributor', 'connie')))
  for (const step of given) {
    const before = copy
    const { name, verdict } = take(step, before)
    copy = verdict.ok ? frozen(copyAfter(before, verdict.value)) : before
    each({ before, after: copy, name, verdict })
  }
}

function take({ who, which, how, from }: Step, copy: Copy): { name: Act; verdict: Verdict<Change> } {
  const person = people[who] as (typeof people)[number]
  const open = openActs(person, copy).filter((name) => name !== 'ask-area')
  const nearer = open.filter((each) => onwards.includes(each))
  const wanted = { onwards: nearer, open, any: [] }[how]
  const among = wanted.length === 0 ? asked : wanted
  const name = among[which % among.length] as Act
  if (name === 'publish-due') return { name, verdict: publishDue(copy, later) }
  if (name !== 'restore') return { name, verdict: act(name, copy, person) }
  const given = {
    revision: newestOf(copy).number,
    from: 1 + (from % copy.history.length),
    content: ready(`Again ${which}`),
  }
  return { name, verdict: restore(copy, person, later, given) }
}

/** So that an act which changed what it was given would be an error. A schema is no part of what it may change. */
function frozen(copy: Copy): Copy {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  const { model: _, ...rest } = copy
  freeze(rest)
  return Object.freeze(copy)
}

/** Whose unpublished words a revision holds, reckoned forwards: what it was based on, its author, what it restored. */
function whoseWords({ history }: Copy, published: ReadonlySet<number>): Map<number, Set<string>> {
  const words = new Map<number, Set<string>>()
  const of = (number?: number | null) =>
    !number || published.has(number) ? [] : [...(words.get(number) ?? [])]
  for (const { number, author, basedOn, restoredFrom } of history)
    words.set(number, new Set([author, ...of(basedOn), ...of(restoredFrom)]))
  return words
}

const publicNow = ({ history }: Copy) => history.filter(({ state }) => wasPublished(state))

describe('whatever people do, one after another', () => {
  test('nothing is published without the approval of somebody whose words are not in it', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const published = new Set<number>()
        play(given, ({ after }) => {
          for (const { number, state } of publicNow(after)) {
            if (published.has(number)) continue
            if (state.state !== 'published') throw new Error('It was never published.')
            expect(state.approval).not.toBeNull()
            expect([...(whoseWords(after, published).get(number) ?? [])]).not.toContain(state.approval?.by)
            published.add(number)
          }
        })
      }),
    )
  })

  test('at most one revision is public, and the case study keeps its address', () => {
    fc.assert(
      fc.property(steps, (given) => {
        play(given, ({ before, after }) => {
          const current = after.history.filter(
            ({ state: { state } }) => state === 'published' || state === 'withdrawn',
          )
          expect(current.length).toBeLessThanOrEqual(1)
          expect(current[0]).toBe(publicOf(after))
          if (before.address !== null) expect(after.address).toBe(before.address)
          expect(after.address === null).toBe(publicNow(after).length === 0)
        })
      }),
    )
  })

  test('nothing that was public ever disappears, nor when and by whom it was published', () => {
    fc.assert(
      fc.property(steps, (given) => {
        play(given, ({ before, after }) => {
          for (const { number, state } of publicNow(before)) {
            const now = after.history[number - 1]?.state
            expect(now && wasPublished(now)).toBe(true)
            expect(publicationIn(now)).toEqual(publicationIn(state))
          }
        })
      }),
    )
  })

  test('no approval survives a change of the content', () => {
    fc.assert(
      fc.property(steps, (given) => {
        play(given, ({ after, verdict }) => {
          const held = after.history.filter(({ state }) => state.state === 'approved')
          expect(held.every(({ number }) => number === newestOf(after).number)).toBe(true)
          if (verdict.ok && verdict.value.added)
            expect(['draft', 'in-review']).toContain(stateName(newestOf(after).state))
        })
      }),
    )
  })

  test('history only grows, numbered one by one, and what is let through is recorded', () => {
    fc.assert(
      fc.property(steps, (given) => {
        play(given, ({ before, after, verdict }) => {
          expect(after.history.map(({ number }) => number)).toEqual(after.history.map((_, at) => at + 1))
          for (const [at, { state: _, ...line }] of before.history.entries())
            expect(after.history[at]).toMatchObject(line)
          if (verdict.ok) expect(verdict.value.recordedAs.length).toBeGreaterThan(0)
        })
      }),
    )
  })

  test('a refusal changes nothing, and gives whole sentences', () => {
    fc.assert(
      fc.property(steps, (given) => {
        play(given, ({ before, after, verdict }) => {
          if (verdict.ok) return
          expect(after).toBe(before)
          expect(areSentences(verdict)).toBe(true)
        })
      }),
    )
  })

  test('every act comes up, let through and refused', () => {
    const seen = new Set<string>()
    for (const given of fc.sample(steps, { seed: 2016, numRuns: 400 }))
      play(given, ({ name, verdict }) => {
        seen.add(verdict.ok ? verdict.value.act : `${name} refused`)
      })
    for (const name of asked) {
      expect([...seen]).toContain(name)
      expect([...seen]).toContain(`${name} refused`)
    }
  })
})

/** What was said when it was published, through whatever became of it since. */
function publicationIn(state: Copy['history'][number]['state'] | undefined): object | undefined {
  if (state?.state === 'superseded' || state?.state === 'withdrawn') return publicationIn(state.was)
  if (state?.state !== 'published') return undefined
  const { by, at, approval, amends, note } = state
  return { by, at, approval, amends, note }
}
