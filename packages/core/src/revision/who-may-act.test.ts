import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../person/roles.ts'
import { askArea } from './ask-area.ts'
import { type Copy, newestOf } from './copy.ts'
import { mayAct, openActs } from './decide.ts'
import { act, areSentences, as, begun, copyWhere, now } from './test-copies.ts'
import { type Act, acts } from './transitions.ts'

const toPublic: Act[] = ['send-for-review', 'approve', 'publish']
const toApproved: Act[] = ['write', 'send-for-review', 'approve']

/** Every situation in which a case study can be: the newest revision alone, or over one that is public. */
const situations = {
  draft: begun(),
  'in review': copyWhere('send-for-review'),
  approved: copyWhere('send-for-review', 'approve'),
  scheduled: copyWhere('send-for-review', 'approve', 'schedule'),
  rejected: copyWhere('send-for-review', 'reject'),
  published: copyWhere(...toPublic),
  'draft over published': copyWhere(...toPublic, 'write'),
  'in review over published': copyWhere(...toPublic, 'write', 'send-for-review'),
  'approved over published': copyWhere(...toPublic, ...toApproved),
  'scheduled over published': copyWhere(...toPublic, ...toApproved, 'schedule'),
  'rejected over published': copyWhere(...toPublic, 'write', 'send-for-review', 'reject'),
  withdrawn: copyWhere(...toPublic, 'withdraw'),
  'draft over withdrawn': copyWhere(...toPublic, 'withdraw', 'write'),
  'in review over withdrawn': copyWhere(...toPublic, 'withdraw', 'write', 'send-for-review'),
  'approved over withdrawn': copyWhere(...toPublic, 'withdraw', ...toApproved),
  'scheduled over withdrawn': copyWhere(...toPublic, ...toApproved, 'schedule', 'withdraw'),
  'rejected over withdrawn': copyWhere(...toPublic, 'withdraw', 'write', 'send-for-review', 'reject'),
}
type Situation = keyof typeof situations
const all = Object.keys(situations) as Situation[]

const drafts: Situation[] = ['draft', 'draft over published', 'draft over withdrawn']
const inReview: Situation[] = ['in review', 'in review over published', 'in review over withdrawn']
const approved: Situation[] = ['approved', 'approved over published', 'approved over withdrawn']
const scheduled: Situation[] = ['scheduled', 'scheduled over published', 'scheduled over withdrawn']
const rejected: Situation[] = ['rejected', 'rejected over published', 'rejected over withdrawn']
const shown: Situation[] = [
  'published',
  'draft over published',
  'in review over published',
  'approved over published',
  'scheduled over published',
  'rejected over published',
]
const gone: Situation[] = [
  'withdrawn',
  'draft over withdrawn',
  'in review over withdrawn',
  'approved over withdrawn',
  'scheduled over withdrawn',
  'rejected over withdrawn',
]

const anyone: Role[] = ['contributor', 'editor', 'reviewer', 'publisher', 'administrator']
const editors: Role[] = ['editor', 'reviewer', 'publisher', 'administrator']
const reviewers: Role[] = ['reviewer', 'publisher', 'administrator']
const publishers: Role[] = ['publisher', 'administrator']
const nobody: Role[] = []

/** Who may do each act, and when, written out by hand: a change of the tables has to be made here too. */
const expected: Record<Act, { any: Role[]; own?: Role[]; when: Situation[] }> = {
  write: {
    any: editors,
    own: anyone,
    when: [...drafts, ...approved, ...scheduled, 'published', 'withdrawn'],
  },
  'write-in-review': { any: editors, own: anyone, when: inReview },
  restore: { any: editors, when: all },
  'send-for-review': { any: editors, own: anyone, when: drafts },
  assign: { any: editors, when: inReview },
  return: { any: reviewers, when: [...inReview, ...approved, ...scheduled] },
  reject: { any: reviewers, when: inReview },
  approve: { any: reviewers, when: inReview },
  'lapse-approval': { any: nobody, when: [] },
  schedule: { any: publishers, when: [...approved, ...scheduled] },
  unschedule: { any: publishers, when: scheduled },
  publish: { any: publishers, when: ['approved'] },
  amend: { any: publishers, when: ['approved over published', 'approved over withdrawn'] },
  'publish-due': { any: nobody, when: [] },
  'check-nothing-changed': { any: reviewers, when: shown },
  withdraw: { any: publishers, when: shown },
  unwithdraw: { any: publishers, when: gone },
  'ask-area': { any: editors, when: all.filter((situation) => !rejected.includes(situation)) },
}

test('the table written out here names every act and every role', () => {
  expect(Object.keys(expected)).toEqual(acts)
  expect(roles.map(({ id }) => id)).toEqual(anyone)
})

type Cell = {
  role: Role
  whose: 'own' | 'another’s'
  name: Act
  situation: Situation
  copy: Copy
  allowed: boolean
}
const cells: Cell[] = acts.flatMap((name) =>
  all.flatMap((situation) =>
    anyone.flatMap((role) =>
      (['own', 'another’s'] as const).map((whose) => {
        const { any, own = any, when } = expected[name]
        const allowed = (whose === 'own' ? own : any).includes(role) && when.includes(situation)
        const begunBy = whose === 'own' ? role : 'writer'
        return { role, whose, name, situation, allowed, copy: { ...situations[situation], begunBy } }
      }),
    ),
  ),
)

const word = ({ allowed }: Cell) => (allowed ? 'may' : 'may not')

describe.each(acts)('%s', (each) => {
  const ofAct = cells.filter(({ name }) => name === each).map((cell) => ({ ...cell, may: word(cell) }))

  test.each(ofAct)('$role $may, on $whose, $situation', ({ role, name, copy, allowed }) => {
    const person = as(role)
    const before = structuredCloneOf(copy)
    const verdict = mayAct(person, name, copy)
    expect(verdict.ok).toBe(allowed)
    expect(verdict.ok || areSentences(verdict)).toBe(true)
    expect(openActs(person, copy).includes(name)).toBe(allowed)
    expect(letsThrough(name, copy, person)).toBe(allowed)
    expect(copy).toEqual(before)
  })
})

/** Whether the act itself, done with all that it asks, is let through: role and state are then all that counts. */
function letsThrough(name: Act, copy: Copy, person: ReturnType<typeof as>): boolean {
  if (name === 'lapse-approval' || name === 'publish-due') return false
  if (name === 'ask-area') {
    const whom = { revision: newestOf(copy).number, name: 'The team', email: 'team@council.example' }
    return askArea(copy, person, now, whom).ok
  }
  const later = name === 'restore' && copy.history.length === 1 ? withOneMore(copy) : copy
  const verdict = act(name, later, person)
  if (!verdict.ok && !areSentences(verdict)) throw new Error(JSON.stringify(verdict.reasons))
  return verdict.ok && verdict.value.act === name
}

/** To restore there has to be something earlier: the same state, one revision on. */
function withOneMore(copy: Copy): Copy {
  const [first] = copy.history
  if (!first) throw new TypeError('There is always a first revision.')
  return {
    ...copy,
    history: [
      { ...first, state: { state: 'draft' } },
      { ...first, number: 2, basedOn: 1 },
    ],
  }
}

function structuredCloneOf({ model, ...copy }: Copy): Copy {
  return { ...JSON.parse(JSON.stringify(copy)), model }
}

test('the clock alone publishes what is due, and in no other state', () => {
  for (const situation of all) {
    const verdict = act('publish-due', situations[situation], as('administrator'))
    expect([situation, verdict.ok]).toEqual([
      situation,
      situation === 'scheduled' || situation === 'scheduled over published',
    ])
  }
})
