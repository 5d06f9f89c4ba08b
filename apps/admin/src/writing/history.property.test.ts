import { DraftCaseStudy } from '@casebook/core/readiness'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type History, mostSteps, nothingDone, pause, recorded, redone, undone } from './history.ts'
import { withValue } from './put.ts'

const field = fc.constantFrom('title', 'summary', 'evaluations/e1/conclusion', 'place/name')
const act = fc.oneof(
  fc.record({ does: fc.constant('write' as const), field, value: fc.string(), wait: fc.nat(2 * pause) }),
  fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const) }),
)
const start: DraftCaseStudy = { title: 'Street triage', evaluations: [{ id: 'e1', state: 'complete' }] }

test('undo leads back through the drafts that were there, redo forth again', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      let [history, draft, now] = [nothingDone, start, 0]
      for (const each of acts) {
        if (each.does === 'write') {
          now += each.wait
          const next = withValue(draft, each.field, each.value)
          history = recorded(history, { before: draft, after: next, field: each.field, at: now })
          draft = next
        } else {
          const gone = (each.does === 'undo' ? undone : redone)(history, draft)
          if (!gone) continue
          const back = (each.does === 'undo' ? redone : undone)(gone.history, gone.draft)
          expect(back?.draft).toBe(draft)
          history = gone.history
          draft = gone.draft
        }
        expect(DraftCaseStudy.safeParse(draft).success).toBe(true)
      }
      let first: { history: History; draft: DraftCaseStudy } = { history, draft }
      for (let gone = undone(history, draft); gone; gone = undone(gone.history, gone.draft)) first = gone
      expect(first.draft).toBe(start)
    }),
  )
})

test('it keeps a bounded number of changes', () => {
  let history = nothingDone
  for (let at = 0; at < 3 * mostSteps; at += 1)
    history = recorded(history, { before: start, after: { ...start }, field: 'title', at: at * 2 * pause })
  expect(history.past).toHaveLength(mostSteps)
})

test('typing without a pause is one change, and what was undone is gone once something else is written', () => {
  const [one, two, three] = ['S', 'St', 'Str'].map((title) => ({ ...start, title }))
  let history = recorded(nothingDone, { before: start, after: one!, field: 'title', at: 0 })
  history = recorded(history, { before: one!, after: two!, field: 'title', at: 400 })
  history = recorded(history, { before: two!, after: three!, field: 'title', at: 400 + pause })
  const gone = undone(history, three!)
  expect(gone?.draft).toBe(two)
  expect(undone(gone!.history, two!)?.draft).toBe(start)
  const other = recorded(gone!.history, { before: two!, after: one!, field: 'summary', at: 9_000 })
  expect(redone(other, one!)).toBeUndefined()
})

test('undo leaves standing what came from somebody else meanwhile', () => {
  const mine = withValue(start, 'title', 'Mine')
  const history = recorded(nothingDone, { before: start, after: mine, field: 'title', at: 0 })
  const merged = withValue(withValue(mine, 'evaluations/e1/conclusion', 'Theirs.'), 'place/name', 'Durham')
  expect(undone(history, merged)?.draft).toEqual(
    withValue(withValue(start, 'evaluations/e1/conclusion', 'Theirs.'), 'place/name', 'Durham'),
  )
  const theirs = withValue(mine, 'title', 'Theirs')
  const gone = undone(history, theirs)
  expect(gone?.draft.title).toBe('Theirs')
  expect(redone(gone!.history, gone!.draft)?.draft.title).toBe('Theirs')
})
