import { type Action, may, type Person, Role } from '@casebook/core/person'
import { type Act, acts, type StateName, stateName, transitions } from '@casebook/core/revision'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '../api/router.ts'
import { type Browser, createTestDesk, joinDesk, letIn, type TestDesk } from '../person/test-desk.ts'
import { copyOf } from './store.ts'

/** Each act with the procedure that does it, and what is given with it besides. */
const doing: Partial<Record<Act, { path: string; given: object }>> = {
  write: { path: 'write', given: { content: { title: 'Another' } } },
  restore: { path: 'restore', given: { from: 1 } },
  'send-for-review': { path: 'sendForReview', given: {} },
  assign: { path: 'assign', given: {} },
  return: { path: 'returnWithReasons', given: { remarks: [{ says: 'Mend it.' }] } },
  reject: { path: 'reject', given: { remarks: [{ says: 'Not this one.' }] } },
  approve: { path: 'approve', given: {} },
  schedule: { path: 'schedule', given: { publishAt: '2030-01-01T09:00:00Z', note: 'Why.' } },
  unschedule: { path: 'unschedule', given: {} },
  publish: { path: 'publish', given: { note: 'Why.' } },
  'check-nothing-changed': { path: 'checkNothingChanged', given: {} },
  withdraw: { path: 'withdraw', given: { reason: 'Why.' } },
  unwithdraw: { path: 'unwithdraw', given: { note: 'Why.' } },
}
/** Those that one procedure does together with another, and asking the area, which has tests of its own. */
const doneBeside: Act[] = ['write-in-review', 'lapse-approval', 'amend', 'publish-due', 'ask-area']

const states = ['draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn', 'rejected'] as const
type State = (typeof states)[number]

let desk: TestDesk
let browsers: Record<Role, Browser>
let people: Record<Role, Person>
/** A case study in each state, begun by the contributor and by the editor. */
const begun = new Map<string, string>()

beforeAll(async () => {
  desk = await createTestDesk()
  const ada = desk.browser()
  await letIn(desk, ada)
  const joined = await Promise.all(
    Role.options.map(
      async (role) =>
        [role, await joinDesk(desk, ada, { name: role, email: `${role}@council.example`, role })] as const,
    ),
  )
  browsers = Object.fromEntries(joined.map(([role, { browser }]) => [role, browser])) as typeof browsers
  people = Object.fromEntries(joined.map(([role, { person }]) => [role, person])) as typeof people
  for (const owner of ['contributor', 'editor'] as const)
    for (const state of states) begun.set(`${owner} ${state}`, await bringTo(state, owner))
}, 120_000)
afterAll(() => desk.remove())

const done = async (role: Role, path: string, input: object) => {
  const answer = await browsers[role].mutate(`revision.${path}`, input)
  expect([path, answer.status, answer.reasons]).toEqual([path, 200, []])
  return answer.body as { id: string }
}

/** Walks a new case study to a state. */
async function bringTo(state: State, owner: Role): Promise<string> {
  const { id } = await done(owner, 'begin', { content: caseStudy({ slug: `${state}-of-the-${owner}` }) })
  const seen = { caseStudy: id, revision: 1 }
  const steps: [Role, string, object][] = [
    [owner, 'sendForReview', {}],
    ['reviewer', 'approve', {}],
    ['publisher', 'publish', {}],
    ['publisher', 'withdraw', { reason: 'It ended.' }],
  ]
  const asFar = {
    draft: 0,
    'in-review': 1,
    rejected: 1,
    approved: 2,
    scheduled: 2,
    published: 3,
    withdrawn: 4,
  }
  for (const [role, path, given] of steps.slice(0, asFar[state]))
    await done(role, path, { ...seen, ...given })
  if (state === 'rejected')
    await done('reviewer', 'reject', { ...seen, remarks: [{ says: 'Not this one.' }] })
  if (state === 'scheduled')
    await done('publisher', 'schedule', { ...seen, publishAt: '2030-01-01T09:00:00Z' })
  return id
}

test('every act has its procedure, and every procedure that changes a revision its act', () => {
  expect([...Object.keys(doing), ...doneBeside].sort()).toEqual([...acts].sort())
  const paths = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
  )
    .filter(([path, { _def }]) => path.startsWith('revision.') && _def.type === 'mutation')
    .map(([path]) => path.replace('revision.', ''))
  expect(paths.sort()).toEqual([...Object.values(doing).map(({ path }) => path), 'begin'].sort())
})

/**
 * Each is asked for with a revision that nobody has seen, so that it is refused whatever happens and nothing changes: what
 * counts is whether role or state are among the reasons.
 */
describe.each(Role.options)('as %s', (role) => {
  describe.each(states)('what is %s', (state) => {
    test.each(Object.entries(doing) as [Act, { path: string; given: object }][])(
      '%s: role and state are refused as the table says, and nothing changes',
      async (act, { path, given }) => {
        for (const owner of ['contributor', 'editor'] as const) {
          const id = begun.get(`${owner} ${state}`) ?? ''
          const before = await copyOf(desk.db, id)
          const answer = await browsers[role].mutate(`revision.${path}`, {
            caseStudy: id,
            revision: 99,
            ...given,
          })
          const rules = answer.reasons.map(({ rule }) => rule)
          expect([owner, rules.includes('role-too-low')]).toEqual([owner, !isRoleRight(role, act, owner)])
          if (answer.status !== 403)
            expect([owner, isStateRefused(rules)]).toEqual([owner, !isStateRight(act, state)])
          expect(answer.status).toBeGreaterThanOrEqual(400)
          expect(await copyOf(desk.db, id)).toEqual(before)
        }
      },
    )
  })
})

function isRoleRight(role: Role, act: Act, owner: Role): boolean {
  const action = transitions[act].action as Action
  return may(people[role], action, { owner: people[owner].id }).ok
}

function isStateRefused(rules: string[]): boolean {
  return rules.some((rule) => ['wrong-state', 'nothing-public', 'public-already'].includes(rule))
}

/** Written out again from the domain's words, so that a slip in the table shows: from which states, and that writing goes on in review. */
function isStateRight(act: Act, state: State): boolean {
  const from: Partial<Record<Act, readonly StateName[]>> = {
    write: ['draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn'],
    restore: ['draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn', 'rejected'],
    'send-for-review': ['draft'],
    assign: ['in-review'],
    return: ['in-review', 'approved', 'scheduled'],
    reject: ['in-review'],
    approve: ['in-review'],
    schedule: ['approved', 'scheduled'],
    unschedule: ['scheduled'],
    publish: ['approved'],
    'check-nothing-changed': ['published'],
    withdraw: ['published'],
    unwithdraw: ['withdrawn'],
  }
  return from[act]?.includes(state) ?? false
}

test('the states are those of the table', async () => {
  for (const [name, id] of begun) {
    const copy = await copyOf(desk.db, id)
    const newest = copy?.history.at(-1)
    expect(newest && `${name.split(' ')[0]} ${stateName(newest.state)}`).toBe(name)
  }
})
