import { keysOf } from '@casebook/core/difference'
import { expect, test } from 'vitest'
import { fieldId, hrefIn, pathAt, pathIn, valueAt } from './place.ts'

const draft = {
  title: 'Street triage',
  evaluations: [
    { id: 'audit', outcomes: [{ id: 'calls', name: 'Calls' }] },
    { id: 'trial', sample: { perArm: [{ arm: 'Everyone', size: 9 }] } },
  ],
}

test.each([
  ['title', 'title'],
  ['evaluations.0.design', 'evaluations/audit/design'],
  ['evaluations.0.outcomes.0.name', 'evaluations/audit/outcomes/calls/name'],
  ['evaluations.1.sample.perArm.0.size', 'evaluations/trial/sample/perArm/0/size'],
  ['evaluations.7.design', 'evaluations/7/design'],
  ['end.ongoingAsAt', 'end/ongoingAsAt'],
])('the field %s of a reason stands at %s', (field, path) => {
  expect(pathAt(draft, field)).toBe(path)
})

test('a path leads to the same part after a move', () => {
  const [audit, trial] = draft.evaluations
  const moved = { ...draft, evaluations: [trial!, audit!] }
  const path = 'evaluations/audit/outcomes/calls/name'
  expect(valueAt(draft, path)).toBe('Calls')
  expect(valueAt(moved, path)).toBe('Calls')
  expect(valueAt(draft, 'evaluations/trial/sample/perArm/0/size')).toBe(9)
  expect(valueAt(draft, 'evaluations/none/design')).toBeUndefined()
})

test('an id in the page holds no space, and its path can be read back from the address', () => {
  for (const path of ['title', 'evaluations/audit/design', 'place/localAuthorities/Durham County Council']) {
    expect(fieldId(path)).not.toMatch(/\s/)
    expect(pathIn(`#${fieldId(path)}`)).toBe(path)
    expect(keysOf(pathIn(fieldId(path))!)).toEqual(path.split('/'))
  }
  expect(pathIn('#main')).toBeUndefined()
  expect(pathIn('#field-%')).toBeUndefined()
  expect(hrefIn(draft)('evaluations.1.due')).toBe('#field-evaluations/trial/due')
})
