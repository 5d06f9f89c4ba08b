import { policeAndPublicHealth } from '@casebook/core/library'
import type { Person, Role } from '@casebook/core/person'
import type { Copy, HistoryLine, RevisionState } from '@casebook/core/revision'
import { expect, test } from 'vitest'
import { offeredTo } from './offered.ts'

const at = '2026-11-23T09:00:00.000Z'
const states = {
  draft: { state: 'draft' },
  'in review': { state: 'in-review', by: 'writer', at, reviewer: null, due: null },
  approved: { state: 'approved', by: 'other', at, schedule: null },
  scheduled: {
    state: 'approved',
    by: 'other',
    at,
    schedule: { publishAt: '2027-01-01T09:00:00Z', by: 'other', at, note: null },
  },
  published: {
    state: 'published',
    by: 'other',
    at,
    approval: null,
    amends: null,
    note: null,
    checked: null,
    unwithdrawn: null,
  },
  rejected: { state: 'rejected', by: 'other', at, remarks: [{ says: 'No.' }] },
} as const satisfies Record<string, RevisionState>

const line = (state: RevisionState, number = 1, author = 'writer'): HistoryLine => ({
  caseStudy: 'c',
  number,
  author,
  at,
  basedOn: number === 1 ? null : number - 1,
  state,
})
const offered = (role: Role, history: HistoryLine[], id = 'me') => {
  const person: Person = { id, name: 'Me', email: 'me@council.example', role }
  const { CaseStudy: model } = policeAndPublicHealth
  const copy: Copy = { id: 'c', begunBy: 'writer', history, content: {}, address: null, model }
  const { open, closed } = offeredTo({ copy, person })
  return [open.map(({ act }) => act), closed.map(({ act, reasons }) => [act, reasons[0]?.rule])]
}

test.each<[keyof typeof states, Role, unknown]>([
  ['draft', 'contributor', [[], [['send-for-review', 'role-too-low']]]],
  ['draft', 'editor', [['send-for-review'], []]],
  ['in review', 'editor', [['assign'], [['approve', 'role-too-low']]]],
  ['in review', 'reviewer', [['approve', 'assign', 'return', 'reject'], []]],
  ['approved', 'reviewer', [['return'], [['publish', 'role-too-low']]]],
  ['approved', 'publisher', [['publish', 'schedule', 'return'], []]],
  ['scheduled', 'publisher', [['schedule', 'unschedule', 'return'], []]],
  ['published', 'reviewer', [['check-nothing-changed'], []]],
  ['published', 'publisher', [['check-nothing-changed', 'withdraw'], []]],
  ['rejected', 'administrator', [[], []]],
])('what is %s offers to a role of %s: %j', (state, role, acts) => {
  expect(offered(role, [line(states[state])])).toEqual(acts)
})

test('whoever wrote in it is not offered to approve it, whatever their role, and is told why', () => {
  expect(offered('administrator', [line(states['in review'])], 'writer')).toEqual([
    ['assign', 'return', 'reject'],
    [['approve', 'own-work']],
  ])
})

test('over what is public an approved revision is offered as an amendment, and what is public beside it', () => {
  expect(offered('publisher', [line(states.published), line(states.approved, 2)])).toEqual([
    ['amend', 'schedule', 'return', 'check-nothing-changed', 'withdraw'],
    [],
  ])
})
