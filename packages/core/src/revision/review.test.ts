import { describe, expect, test } from 'vitest'
import type { Person } from '../person/person.ts'
import { authorsSincePublication, type Copy, newestOf, whoMayApprove } from './copy.ts'
import { approve, assign, reject, returnWithReasons, sendForReview } from './review.ts'
import { stateInWords } from './state.ts'
import {
  approver,
  as,
  begun,
  copyWhere,
  done,
  later,
  now,
  ready,
  root,
  rulesAgainst,
  writer,
} from './test-copies.ts'
import { restore, write } from './write.ts'

const rita = as('reviewer', 'rita')
const wrote = (copy: Copy, ...people: Person[]): Copy =>
  people.reduce((before, person) => {
    const { number } = newestOf(before)
    return done(
      before,
      write(before, person, now, { revision: number, content: ready(`By ${person.id}, on ${number}`) }),
    )
  }, copy)
const sent = (copy: Copy): Copy =>
  done(copy, sendForReview(copy, writer, now, { revision: newestOf(copy).number }))
const approvedBy = (copy: Copy, person: Person) =>
  approve(copy, person, now, { revision: newestOf(copy).number })

describe('nobody approves what they wrote', () => {
  test.each(['reviewer', 'publisher', 'administrator'] as const)('the role %s is no exception', (role) => {
    const verdict = approvedBy(sent(begun(ready(), as(role, 'me'))), as(role, 'me'))
    expect(verdict).toEqual({
      ok: false,
      reasons: [
        {
          rule: 'own-work',
          says: 'You wrote in this, so somebody else has to approve it, whatever your role. Ask another reviewer, or ask an administrator to invite one.',
        },
      ],
    })
  })

  test('who changed it counts, not who sent it', () => {
    const copy = wrote(begun(), rita, writer)
    const bySender = done(copy, sendForReview(copy, root, now, { revision: 3 }))
    expect(rulesAgainst(approvedBy(bySender, rita))).toEqual(['own-work'])
    expect(approvedBy(bySender, root).ok).toBe(true)
  })

  test('a reviewer who mends a word in review has written in it', () => {
    expect(rulesAgainst(approvedBy(wrote(sent(begun()), rita), rita))).toEqual(['own-work'])
    expect(approvedBy(wrote(sent(begun()), rita), approver).ok).toBe(true)
  })

  test('what was published before is forgotten: its words had an approval of their own', () => {
    const published = copyWhere('send-for-review', 'approve', 'publish')
    expect([...authorsSincePublication(published)]).toEqual([])
    const copy = sent(wrote(published, approver))
    expect([...authorsSincePublication(copy)]).toEqual(['approver'])
    expect(approvedBy(copy, as('publisher', 'writer')).ok).toBe(true)
    const verdict = approvedBy(copy, approver)
    expect(verdict.ok || verdict.reasons[0]?.says).toMatch(/^You wrote in this since it was last published, /)
  })

  test('words that were restored count as those of who wrote them, unless they were published', () => {
    const written = wrote(begun(), rita, writer)
    const publishedWithout = [
      (copy: Copy) => sent(copy),
      (copy: Copy) => done(copy, approvedBy(copy, approver)),
    ].reduce((copy, step) => step(copy), written)
    const published = copyOver(publishedWithout)
    const again = done(
      published,
      restore(published, writer, now, { revision: 3, from: 2, content: ready('By rita') }),
    )
    expect([...authorsSincePublication(again)].sort()).toEqual(['rita', 'writer'])
    expect(rulesAgainst(approvedBy(sent(again), rita))).toEqual(['own-work'])
    const fresh = wrote(again, root)
    const back = done(
      fresh,
      restore(fresh, root, now, { revision: 5, from: 3, content: ready('As published') }),
    )
    expect([...authorsSincePublication(back)].sort()).toEqual(['rita', 'root', 'writer'])
  })

  test('who could is said: reviewers who did not write in it', () => {
    const people = [as('editor'), rita, approver, root, as('publisher')]
    expect(whoMayApprove(wrote(begun(), rita, root), people).map(({ id }) => id)).toEqual([
      'approver',
      'publisher',
    ])
    expect(whoMayApprove(wrote(begun(), rita), [rita, writer])).toEqual([])
  })

  test('what is approved binds to the revision that was read', () => {
    const copy = wrote(sent(begun()), writer)
    expect(approve(copy, rita, now, { revision: 1 })).toEqual({
      ok: false,
      reasons: [
        {
          rule: 'changed-since',
          says: 'You had revision 1 open, and revision 2 stands now. Open it and read it, then try again.',
        },
      ],
    })
  })

  test('every reason is given at once', () => {
    const copy = begun({ title: 'A' }, as('reviewer', 'me'))
    const verdict = approve(copy, { ...as('contributor', 'me') }, now, { revision: 9 })
    expect(rulesAgainst(verdict).slice(0, 5)).toEqual([
      'role-too-low',
      'wrong-state',
      'changed-since',
      'own-work',
      'missing',
    ])
  })

  test('what is not ready is not approved, and each reason names its field', () => {
    const verdict = approvedBy(sent(begun({ ...ready(), title: ' ' })), rita)
    expect(verdict).toEqual({
      ok: false,
      reasons: [{ rule: 'missing', says: 'Write a title.', field: 'title' }],
    })
  })
})

function copyOver(copy: Copy): Copy {
  const published = {
    state: 'published' as const,
    by: 'root',
    at: now,
    approval: { by: 'approver', at: now },
    amends: null,
    note: null,
    checked: null,
    unwithdrawn: null,
  }
  const history = copy.history.map((line) =>
    line.number === newestOf(copy).number ? { ...line, state: published } : line,
  )
  return { ...copy, history, address: String(copy.content.slug) }
}

describe('sending and assigning', () => {
  test('names a reviewer and a day where they are given', () => {
    const copy = done(
      begun(),
      sendForReview(begun(), writer, now, { revision: 1, reviewer: rita, due: '2026-11-22' }),
    )
    expect(newestOf(copy).state).toEqual({
      state: 'in-review',
      by: 'writer',
      at: now,
      reviewer: 'rita',
      due: '2026-11-22',
    })
    const other = done(copy, assign(copy, as('editor'), later, { revision: 1 }))
    expect(newestOf(other).state).toEqual({
      state: 'in-review',
      by: 'writer',
      at: now,
      reviewer: null,
      due: null,
    })
  })

  test('takes a draft that lacks everything', () => {
    expect(sendForReview(begun({}), writer, now, { revision: 1 }).ok).toBe(true)
  })

  test.each([
    ['an editor', { reviewer: as('editor') }, 'no-reviewer', 'reviewer'],
    [
      'somebody who wrote in it',
      { reviewer: as('administrator', 'writer') },
      'reviewer-is-author',
      'reviewer',
    ],
    ['yesterday', { due: '2026-11-21' }, 'day-passed', 'due'],
    ['no day', { due: '2026-11-31' }, 'no-date', 'due'],
  ])('refuses %s', (_, given, rule, field) => {
    for (const verdict of [
      sendForReview(begun(), writer, now, { revision: 1, ...given }),
      assign(sent(begun()), writer, now, { revision: 1, ...given }),
    ])
      expect(verdict.ok || verdict.reasons.map((reason) => [reason.rule, reason.field])).toEqual([
        [rule, field],
      ])
  })
})

describe('returning and rejecting', () => {
  const remarks = [{ says: 'Say who paid.', field: 'cost.whoPays' }, { says: 'It is too long.' }]

  test('a returned revision is a draft again, with the reasons and their fields', () => {
    const copy = done(sent(begun()), returnWithReasons(sent(begun()), rita, later, { revision: 1, remarks }))
    expect(newestOf(copy).state).toEqual({ state: 'draft', returned: { by: 'rita', at: later, remarks } })
    expect(stateInWords(newestOf(copy).state)).toBe('Draft, returned with reasons')
    expect(newestOf(sent(copy)).state).toEqual({
      state: 'in-review',
      by: 'writer',
      at: now,
      reviewer: null,
      due: null,
    })
  })

  test('what is approved can be returned, and is approved no more', () => {
    for (const copy of [
      copyWhere('send-for-review', 'approve'),
      copyWhere('send-for-review', 'approve', 'schedule'),
    ])
      expect(
        newestOf(done(copy, returnWithReasons(copy, rita, now, { revision: 1, remarks }))).state.state,
      ).toBe('draft')
  })

  test('a rejected revision keeps why', () => {
    const copy = done(sent(begun()), reject(sent(begun()), rita, later, { revision: 1, remarks }))
    expect(newestOf(copy).state).toEqual({ state: 'rejected', by: 'rita', at: later, remarks })
  })

  test.each([
    ['no reason', [], [['remarks-missing', 'remarks']]],
    ['a blank one', [{ says: 'Say who paid.' }, { says: ' ' }], [['too-small', 'remarks.1.says']]],
    ['script', [{ says: '<script>' }], [['unsafe-markdown', 'remarks.0.says']]],
  ])('refuses %s', (_, given, expected) => {
    for (const verdict of [
      returnWithReasons(sent(begun()), rita, now, { revision: 1, remarks: given }),
      reject(sent(begun()), rita, now, { revision: 1, remarks: given }),
    ])
      expect(verdict.ok || verdict.reasons.map(({ rule, field }) => [rule, field])).toEqual(expected)
  })
})
