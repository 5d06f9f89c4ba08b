import { describe, expect, test } from 'vitest'
import type { Reason } from '../reason/reason.ts'
import { askArea } from './ask-area.ts'
import { type Copy, newestOf } from './copy.ts'
import { act, as, copyWhere, now, ready, root } from './test-copies.ts'
import { type Act, acts } from './transitions.ts'

const toPublic: Act[] = ['send-for-review', 'approve', 'publish']
const over: Act[] = [...toPublic, 'write', 'send-for-review', 'approve']

/** For each act, a copy in which an administrator who wrote nothing may do it. */
const open: Partial<Record<Act, Copy>> = {
  write: copyWhere(),
  'write-in-review': copyWhere('send-for-review'),
  restore: copyWhere('write'),
  'send-for-review': copyWhere(),
  assign: copyWhere('send-for-review'),
  return: copyWhere('send-for-review'),
  reject: copyWhere('send-for-review'),
  approve: copyWhere(...toPublic, 'write', 'send-for-review'),
  schedule: copyWhere(...over),
  unschedule: copyWhere(...over, 'schedule'),
  publish: copyWhere('send-for-review', 'approve'),
  amend: copyWhere(...over),
  'publish-due': copyWhere(...over, 'schedule'),
  'check-nothing-changed': copyWhere(...toPublic),
  withdraw: copyWhere(...toPublic),
  unwithdraw: copyWhere(...toPublic, 'withdraw'),
  'ask-area': copyWhere(),
}

type Spoilt = {
  copy?: (copy: Copy) => Partial<Copy>
  seen?: number
  note?: string
  unchanged?: boolean
}
/** How each thing that has to hold is broken, and the acts that it bars, written out by hand. */
const bars: Record<string, { spoil: Spoilt; acts: Act[] }> = {
  'changed-since': {
    spoil: { seen: 99 },
    acts: acts.filter((name) => name !== 'lapse-approval' && name !== 'publish-due'),
  },
  'nothing-changed': { spoil: { unchanged: true }, acts: ['write', 'write-in-review', 'restore'] },
  'unsafe-markdown': {
    spoil: { note: '<script>' },
    acts: ['write', 'write-in-review', 'schedule', 'publish', 'amend', 'unwithdraw'],
  },
  missing: {
    spoil: { copy: () => ({ content: { ...ready(), summary: '' } }) },
    acts: ['approve', 'schedule', 'publish', 'amend', 'publish-due'],
  },
  'invalid-value': {
    spoil: { copy: () => ({ content: { ...ready(), topics: ['smoke-alarms'] } }) },
    acts: ['approve', 'schedule', 'publish', 'amend', 'publish-due'],
  },
  'address-changed': {
    spoil: { copy: () => ({ content: { ...ready(), slug: 'elsewhere' } }) },
    acts: ['approve', 'schedule', 'amend', 'publish-due'],
  },
  'approver-is-author': {
    spoil: { copy: ({ history }) => ({ history: history.map((line) => ({ ...line, author: 'approver' })) }) },
    acts: ['schedule', 'publish', 'amend', 'publish-due'],
  },
  'own-work': {
    spoil: { copy: ({ history }) => ({ history: history.map((line) => ({ ...line, author: 'root' })) }) },
    acts: ['approve'],
  },
}

describe.each(Object.entries(bars))('%s', (rule, { spoil, acts: barred }) => {
  test.each(Object.entries(open) as [Act, Copy][])('and %s', (name, copy) => {
    expect(reasonsAgainst(name, copy)).toEqual([])
    const spoilt = reasonsAgainst(name, { ...copy, ...spoil.copy?.(copy) }, spoil)
    expect(spoilt.some((reason) => reason.rule === rule)).toBe(barred.includes(name))
  })
})

function reasonsAgainst(name: Act, copy: Copy, { seen, note, unchanged }: Spoilt = {}): Reason[] {
  const whom = { revision: seen ?? newestOf(copy).number, name: 'The team', email: 'team@council.example' }
  const otherwise = {
    ...(seen === undefined ? {} : { seen }),
    ...(note === undefined ? {} : { note }),
    ...(unchanged ? { content: copy.content } : {}),
  }
  const verdict = name === 'ask-area' ? askArea(copy, root, now, whom) : act(name, copy, root, otherwise)
  return verdict.ok ? [] : verdict.reasons
}

test('whoever did nothing but look is no author', () => {
  expect(act('approve', copyWhere('send-for-review'), as('reviewer')).ok).toBe(true)
})
