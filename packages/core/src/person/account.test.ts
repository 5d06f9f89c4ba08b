import { describe, expect, test } from 'vitest'
import type { Verdict } from '../reason/reason.ts'
import {
  type Account,
  changeRole,
  deactivate,
  invite,
  reactivate,
  resetSecondFactor,
  revokeSessions,
} from './account.ts'
import type { Person } from './person.ts'
import { Role } from './roles.ts'

const as = (role: Role, id: string = role): Person => ({
  id,
  name: `The ${role}`,
  email: `${id}@council.example`,
  role,
})
const account = (role: Role, state: Account['state'] = 'active', id: string = `other-${role}`): Account => ({
  person: as(role, id),
  state,
})
const root = as('administrator')
const own: Account = { person: root, state: 'active' }
const rules = (verdict: Verdict<unknown>) => (verdict.ok ? [] : verdict.reasons.map(({ rule }) => rule))
const says = (verdict: Verdict<unknown>) => (verdict.ok ? [] : verdict.reasons.map(({ says }) => says))
const grace = { name: 'Grace', email: ' Grace@Council.example ', role: 'editor' }

describe('inviting', () => {
  test('takes a name, an email address and a role', () => {
    expect(invite(root, grace)).toEqual({ ok: true, value: { ...grace, email: 'grace@council.example' } })
  })

  test('names every field that is left empty', () => {
    const verdict = invite(root, { name: '', email: '', role: '' })
    expect(verdict.ok || verdict.reasons.map(({ field }) => field)).toEqual(['name', 'email', 'role'])
  })

  test.each(Role.options.slice(0, 4))(
    'is not for the role %s, which gives all the reasons at once',
    (role) => {
      expect(rules(invite(as(role), { ...grace, role: 'administrator' }))).toEqual([
        'role-too-low',
        'grants-above-own',
      ])
    },
  )
})

describe('a role', () => {
  test('is changed by an administrator, up and down', () => {
    for (const role of Role.options.slice(1)) {
      const verdict = changeRole(root, account('contributor'), role, 1)
      expect(verdict.ok && verdict.value.person.role).toBe(role)
      expect(changeRole(root, account(role), 'contributor', 2).ok).toBe(true)
    }
  })

  test('above their own nobody gives, whoever may come to change roles', () => {
    for (const [at, role] of Role.options.entries()) {
      for (const [to, given] of Role.options.entries()) {
        const refusals = rules(changeRole(as(role), account('contributor'), given, 2))
        expect(refusals.includes('grants-above-own')).toBe(to > at)
      }
    }
  })

  test('of somebody above them nobody changes', () => {
    for (const [at, role] of Role.options.entries()) {
      for (const [to, theirs] of Role.options.entries()) {
        const refusals = rules(changeRole(as(role), account(theirs), 'contributor', 2))
        expect(refusals.includes('above-own-role')).toBe(to > at)
      }
    }
  })

  test('that somebody has already is not given again', () => {
    expect(rules(changeRole(root, account('editor'), 'editor', 1))).toEqual(['role-unchanged'])
  })

  test('of a deactivated account stays as it is', () => {
    expect(rules(changeRole(root, account('editor', 'deactivated'), 'reviewer', 1))).toEqual(['deactivated'])
  })
})

describe('the last administrator', () => {
  test('stays administrator, and stays active, whoever asks', () => {
    const last = account('administrator')
    expect(rules(changeRole(root, last, 'publisher', 1))).toEqual(['last-administrator'])
    expect(rules(deactivate(root, last, 1))).toEqual(['last-administrator'])
    expect(rules(changeRole(root, own, 'publisher', 1))).toEqual(['last-administrator'])
    expect(says(changeRole(root, own, 'publisher', 1))).toEqual([
      'The administrator is the last administrator: make somebody else an administrator first.',
    ])
  })

  test('of two, one may step down', () => {
    expect(changeRole(root, own, 'publisher', 2).ok).toBe(true)
    expect(deactivate(root, account('administrator'), 2).ok).toBe(true)
  })

  test('is not one who was invited and has not come', () => {
    expect(deactivate(root, account('administrator', 'invited'), 1).ok).toBe(true)
  })
})

describe('an account', () => {
  test('is deactivated and opened again, in its role', () => {
    const shut = deactivate(root, account('editor'), 1)
    expect(shut).toEqual({ ok: true, value: account('editor', 'deactivated') })
    expect(shut.ok && reactivate(root, shut.value)).toEqual({ ok: true, value: account('editor') })
  })

  test('is not shut twice, nor opened twice', () => {
    expect(rules(deactivate(root, account('editor', 'deactivated'), 1))).toEqual(['deactivated'])
    expect(rules(reactivate(root, account('editor')))).toEqual(['account-open'])
  })

  test('of their own nobody shuts, nor takes its second factor away', () => {
    expect(rules(deactivate(root, own, 2))).toEqual(['own-account'])
    expect(rules(resetSecondFactor(root, own))).toEqual(['own-account'])
  })

  test('keeps its second factor unless an administrator resets it', () => {
    expect(resetSecondFactor(root, account('publisher')).ok).toBe(true)
    expect(rules(resetSecondFactor(as('publisher'), account('editor')))).toEqual(['role-too-low'])
  })

  test('is signed out everywhere by its owner or an administrator, and by nobody else', () => {
    for (const role of Role.options) {
      expect(revokeSessions(as(role), account(role, 'active', role)).ok).toBe(true)
      expect(revokeSessions(as(role), account('contributor')).ok).toBe(role === 'administrator')
    }
  })
})

test('every reason is a whole sentence', () => {
  const refusals = Role.options.flatMap((role) => [
    invite(as(role), {}),
    ...Role.options.flatMap((theirs) =>
      (['invited', 'active', 'deactivated'] as const).flatMap((state) => [
        changeRole(as(role), account(theirs, state, role), 'administrator', 1),
        deactivate(as(role), account(theirs, state, role), 1),
        reactivate(as(role), account(theirs, state)),
        resetSecondFactor(as(role), account(theirs, state, role)),
      ]),
    ),
  ])
  expect(refusals.flatMap(says).length).toBeGreaterThan(100)
  for (const sentence of refusals.flatMap(says)) expect(sentence).toMatch(/^[A-Z].*\.$/)
})
