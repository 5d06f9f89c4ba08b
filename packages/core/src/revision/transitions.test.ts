import { expect, test } from 'vitest'
import { auditActs } from '../audit/acts.ts'
import { actions } from '../person/may.ts'
import { rules } from './rules.ts'
import { RevisionState, stateInWords, stateNames } from './state.ts'
import { acts, transitionOf, transitionsAloud } from './transitions.ts'

test('the table reads aloud, one sentence an act', () => {
  const aloud = transitionsAloud()
  expect(aloud.length).toBe(acts.length)
  expect(aloud).toContain(
    'approve: the newest revision, if it is in review, which is then approved. By reviewer or above. If the person has seen this revision; the person has not changed it since it was last published, whatever their role; nothing bars publishing it; it keeps the address at which it was first published.',
  )
  expect(aloud).toContain(
    'send-for-review: the newest revision, if it is draft, which is then in review. By contributor for their own, otherwise editor or above. If the person has seen this revision; the reviewer, if one is named, may approve it; the day by which it is asked for, if one is named, has not passed.',
  )
})

test('every rule bars some act, every action on a revision is an act, and every act is recorded', () => {
  const used = new Set(acts.flatMap((act) => transitionOf(act).rules))
  expect([...used].sort()).toEqual(Object.keys(rules).sort())
  const asked = new Set(acts.map((act) => transitionOf(act).action))
  for (const action of Object.keys(actions).filter((name) => name.startsWith('revision.')))
    expect([...asked]).toContain(action)
  for (const act of acts) expect(Object.keys(auditActs)).toContain(transitionOf(act).recordedAs)
})

test('the act of publishing is told to readers, and no act on a draft', () => {
  const told = acts.filter((act) => auditActs[transitionOf(act).recordedAs].isPublic)
  expect(told).toEqual(['publish', 'amend', 'publish-due', 'check-nothing-changed', 'withdraw', 'unwithdraw'])
})

test('every state has its words', () => {
  const done = { by: 'ada', at: '2026-11-22T10:00:00Z' }
  const published = {
    state: 'published' as const,
    ...done,
    approval: done,
    amends: null,
    note: null,
    checked: null,
    unwithdrawn: null,
  }
  const remarks = [{ says: 'Why.' }]
  const states: [RevisionState, string][] = [
    [{ state: 'draft' }, 'Draft'],
    [{ state: 'draft', returned: { ...done, remarks } }, 'Draft, returned with reasons'],
    [{ state: 'draft', lapsed: { revision: 1, ...done, lapsedAt: done.at } }, 'Draft, its approval lapsed'],
    [{ state: 'in-review', ...done, reviewer: null, due: null }, 'In review'],
    [{ state: 'approved', ...done, schedule: null }, 'Approved'],
    [
      { state: 'approved', ...done, schedule: { publishAt: done.at, ...done, note: null } },
      'Scheduled for 22 November 2026, 10:00 (UTC)',
    ],
    [published, 'Published'],
    [{ state: 'superseded', by: 2, at: done.at, was: published }, 'Superseded by revision 2'],
    [{ state: 'withdrawn', ...done, reason: 'Why.', was: published }, 'Withdrawn'],
    [{ state: 'rejected', ...done, remarks }, 'Rejected'],
  ]
  for (const [state, words] of states) {
    expect(stateInWords(state)).toBe(words)
    expect(RevisionState.parse(state)).toEqual(state)
  }
  expect(Object.keys(stateNames).length).toBe(8)
})
