import { describe, expect, test } from 'vitest'
import { type Action, actions, may } from './may.ts'
import type { Person } from './person.ts'
import { type Role, roles } from './roles.ts'

const as = (role: Role): Person => ({ id: 'ada', name: 'Ada', email: 'ada@council.example', role })
const everyone: Role[] = ['contributor', 'editor', 'reviewer', 'publisher', 'administrator']
const editors = everyone.slice(1)
const reviewers = everyone.slice(2)
const publishers = everyone.slice(3)
const administrators = everyone.slice(4)

/** Who may do what with anything, and who with their own, written out: a change of the table has to be made here too. */
const expected: Record<Action, { any: Role[]; own?: Role[] }> = {
  'person.sign-in': { any: everyone },
  'person.list': { any: editors },
  'person.invite': { any: administrators },
  'person.change-role': { any: administrators },
  'person.deactivate': { any: administrators },
  'person.reactivate': { any: administrators },
  'person.revoke-sessions': { any: administrators, own: everyone },
  'person.reset-second-factor': { any: administrators },
  'person.look-after-own-account': { any: everyone },
  'desk.see': { any: everyone },
  'case-study.list': { any: everyone },
  'case-study.read': { any: everyone },
  'case-study.begin': { any: everyone },
  'revision.write': { any: editors, own: everyone },
  'revision.restore': { any: editors },
  'revision.send-for-review': { any: editors, own: everyone },
  'revision.assign': { any: editors },
  'revision.return': { any: reviewers },
  'revision.reject': { any: reviewers },
  'revision.approve': { any: reviewers },
  'revision.schedule': { any: publishers },
  'revision.unschedule': { any: publishers },
  'revision.publish': { any: publishers },
  'revision.amend': { any: publishers },
  'revision.check-nothing-changed': { any: reviewers },
  'revision.withdraw': { any: publishers },
  'revision.unwithdraw': { any: publishers },
  'revision.ask-area': { any: editors },
  'discussion.read': { any: everyone },
  'discussion.comment': { any: everyone },
  'discussion.resolve': { any: editors, own: everyone },
  'source.check': { any: editors },
  'taxonomy.read': { any: everyone },
  'taxonomy.retire': { any: administrators },
  'audit.read': { any: administrators },
  'mail.read': { any: administrators },
  'library.see-version': { any: editors },
}
const rows = Object.entries(expected) as [Action, { any: Role[]; own?: Role[] }][]
const allowed = (action: Action, owner?: string) =>
  everyone.filter((role) => may(as(role), action, owner === undefined ? undefined : { owner }).ok)

describe('who may do what', () => {
  test.each(rows)("%s, with somebody else's", (action, { any }) => {
    expect(allowed(action, 'grace')).toEqual(any)
  })

  test.each(rows)('%s, with their own', (action, { any, own = any }) => {
    expect(allowed(action, 'ada')).toEqual(own)
  })

  test.each(rows)('%s, at all, is for whoever may do it with something', (action, { any, own = any }) => {
    expect(allowed(action)).toEqual(own)
  })

  test('the table written out here names every action, and the roles are these five', () => {
    expect(Object.keys(expected)).toEqual(Object.keys(actions))
    expect(roles.map(({ id }) => id)).toEqual(everyone)
  })

  test('a role may do all that those below it may', () => {
    for (const [action] of rows) {
      for (const owner of [undefined, 'ada', 'grace']) {
        const may = everyone.map((role) => allowed(action, owner).includes(role))
        expect(may).toEqual([...may].sort())
      }
    }
  })
})

describe('a refusal', () => {
  test('says who may and whom to ask', () => {
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

  test("says of somebody else's draft that it is that", () => {
    const verdict = may(as('contributor'), 'revision.write', { owner: 'grace' })
    expect(verdict.ok ? '' : verdict.reasons[0]?.says).toBe(
      'As contributor you cannot write in what somebody else began. It needs the role editor or a higher one: ask an administrator.',
    )
  })
})
