import { expect, test } from 'vitest'
import { type Action, actions, may } from './may.ts'
import type { Person } from './person.ts'
import { type Role, roles } from './roles.ts'

const as = (role: Role): Person => ({ id: '1', name: 'Ada', email: 'ada@council.example', role })

/** Who may do what, written out: a change of the table has to be made here too. */
const expected: Record<Action, Role[]> = {
  'person.sign-in': ['contributor', 'editor', 'reviewer', 'publisher', 'administrator'],
  'case-study.list': ['contributor', 'editor', 'reviewer', 'publisher', 'administrator'],
  'case-study.read': ['contributor', 'editor', 'reviewer', 'publisher', 'administrator'],
  'library.see-version': ['editor', 'reviewer', 'publisher', 'administrator'],
}

test.each(Object.entries(expected) as [Action, Role[]][])('%s is for %j alone', (action, allowed) => {
  expect(roles.map(({ id }) => id).filter((role) => may(as(role), action).ok)).toEqual(allowed)
})

test('the table written out here names every action', () => {
  expect(Object.keys(expected)).toEqual(Object.keys(actions))
})

test('a refusal says who may and whom to ask', () => {
  expect(may(as('contributor'), 'library.see-version')).toEqual({
    ok: false,
    reasons: [
      {
        rule: 'role-too-low',
        says: 'As contributor you cannot see the version of the library. It needs the role editor or a higher one: ask an administrator.',
      },
    ],
  })
})

test('a role may do all that those below it may', () => {
  for (const action of Object.keys(actions) as Action[]) {
    const allowed = roles.map(({ id }) => may(as(id), action).ok)
    expect(allowed).toEqual([...allowed].sort())
  }
})
