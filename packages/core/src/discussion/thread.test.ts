import { expect, test } from 'vitest'
import type { Person } from '../person/person.ts'
import type { Role } from '../person/roles.ts'
import type { Verdict } from '../reason/reason.ts'
import { mayReopen, mayReply, mayResolve } from './thread.ts'

const as = (role: Role): Person => ({
  id: 'wyn',
  name: 'Wyn',
  email: 'wyn@council.example',
  role,
})
const rule = (verdict: Verdict<unknown>) => (verdict.ok ? 'yes' : verdict.reasons[0]?.rule)

test.each<[Role, begunBy: string, isResolved: boolean, reply: string, resolve: string, reopen: string]>([
  ['contributor', 'wyn', false, 'yes', 'yes', 'comment-open'],
  ['contributor', 'wyn', true, 'comment-resolved', 'comment-resolved', 'yes'],
  ['contributor', 'edie', false, 'yes', 'role-too-low', 'role-too-low'],
  ['contributor', 'edie', true, 'comment-resolved', 'role-too-low', 'role-too-low'],
  ['editor', 'edie', false, 'yes', 'yes', 'comment-open'],
  ['editor', 'edie', true, 'comment-resolved', 'comment-resolved', 'yes'],
  ['publisher', 'edie', false, 'yes', 'yes', 'comment-open'],
  ['administrator', 'edie', true, 'comment-resolved', 'comment-resolved', 'yes'],
])(
  'as %s, of a thread that %s began (resolved: %s): reply %s, resolve %s, reopen %s',
  (role, begunBy, isResolved, ...expected) => {
    const [person, thread] = [as(role), { begunBy, isResolved }]
    const verdicts = [mayReply(person, thread), mayResolve(person, thread), mayReopen(person, thread)]
    expect(verdicts.map(rule)).toEqual(expected)
  },
)
