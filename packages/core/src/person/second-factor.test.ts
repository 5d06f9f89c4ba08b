import { expect, test } from 'vitest'
import type { Person } from './person.ts'
import { Role } from './roles.ts'
import { checkSecondFactor, needsSecondFactor } from './second-factor.ts'

const as = (role: Role): Person => ({ id: 'ada', name: 'Ada', email: 'ada@council.example', role })
const rule = (role: Role, has: boolean, shown: boolean) => {
  const verdict = checkSecondFactor(as(role), { has, shown })
  return verdict.ok ? 'let through' : verdict.reasons.map((reason) => reason.rule).join()
}

test('publishers and administrators need a second factor', () => {
  expect(Role.options.filter((role) => needsSecondFactor({ role }))).toEqual(['publisher', 'administrator'])
})

test.each(Role.options)('a session of the role %s has to show a second factor that there is', (role) => {
  expect(rule(role, true, true)).toBe('let through')
  expect(rule(role, true, false)).toBe('second-factor-not-shown')
})

test('without one, those go on who need none; what was shown and is gone counts for nothing', () => {
  const without = (shown: boolean) => Role.options.map((role) => rule(role, false, shown))
  const missing = 'second-factor-missing'
  expect(without(false)).toEqual(['let through', 'let through', 'let through', missing, missing])
  expect(without(true)).toEqual(without(false))
})
