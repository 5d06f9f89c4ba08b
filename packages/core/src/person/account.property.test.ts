import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Verdict } from '../reason/reason.ts'
import { type Account, changeRole, deactivate, reactivate } from './account.ts'
import { isAtLeast, Role } from './roles.ts'

const account = (role: Role, id: number): Account => ({
  person: { id: `${id}`, name: `Person ${id}`, email: `${id}@council.example`, role },
  state: 'active',
})
const role = fc.constantFrom(...Role.options)
const change = fc.record({
  by: fc.nat(4),
  to: fc.nat(4),
  act: fc.oneof(
    role.map(
      (given) => (actor: Account, of: Account, administrators: number) =>
        changeRole(actor.person, of, given, administrators),
    ),
    fc.constant((actor: Account, of: Account, administrators: number) =>
      deactivate(actor.person, of, administrators),
    ),
    fc.constant((actor: Account, of: Account): Verdict<Account> => reactivate(actor.person, of)),
  ),
})
const isAdministrator = ({ person, state }: Account) => person.role === 'administrator' && state === 'active'

test('whatever is done to accounts, one after another, an administrator is left, and nobody gives more than they hold', () => {
  fc.assert(
    fc.property(
      fc.array(role, { minLength: 4, maxLength: 4 }),
      fc.array(change, { maxLength: 40 }),
      (roles, changes) => {
        const accounts = [account('administrator', 0), ...roles.map((one, at) => account(one, at + 1))]
        for (const { by, to, act } of changes) {
          const [actor, of] = [accounts[by], accounts[to]]
          if (!actor || !of || actor.state !== 'active') continue
          const verdict = act(actor, of, accounts.filter(isAdministrator).length)
          if (!verdict.ok) continue
          accounts[to] = verdict.value
          expect(isAtLeast(actor.person.role, verdict.value.person.role)).toBe(true)
          expect(accounts.some(isAdministrator)).toBe(true)
        }
      },
    ),
    { numRuns: 500 },
  )
})
