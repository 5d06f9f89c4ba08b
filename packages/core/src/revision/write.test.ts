import { describe, expect, test } from 'vitest'
import { parse } from '../reason/parse.ts'
import { newestOf, publicOf } from './copy.ts'
import { Revision } from './revision.ts'
import {
  approver,
  as,
  begun,
  copyWhere,
  done,
  later,
  now,
  ready,
  rulesAgainst,
  value,
  writer,
} from './test-copies.ts'
import { begin, restore, write } from './write.ts'

const content = ready('Another title')

describe('beginning', () => {
  test('makes a copy with one draft, which may lack anything', () => {
    const { copy, change } = value(
      begin(as('contributor'), now, { id: 'triage', model: begun().model, content: {}, note: ' ' }),
    )
    expect(copy).toMatchObject({ id: 'triage', begunBy: 'contributor', content: {}, address: null })
    expect(copy.history).toEqual([
      {
        caseStudy: 'triage',
        number: 1,
        author: 'contributor',
        at: now,
        basedOn: null,
        state: { state: 'draft' },
      },
    ])
    expect(change.recordedAs).toEqual(['case-study.begun'])
  })
})

describe('writing', () => {
  test('saves the next revision on the one that it was written on', () => {
    const change = value(write(begun(), writer, later, { revision: 1, content, note: 'A better title.' }))
    expect(change.added).toEqual({
      caseStudy: 'triage',
      number: 2,
      author: 'writer',
      at: later,
      basedOn: 1,
      note: 'A better title.',
      content,
    })
    expect(parse(Revision, change.added).ok).toBe(true)
    expect(change.entered).toEqual([{ revision: 2, state: { state: 'draft' } }])
  })

  test('on a revision that is not the newest any more is refused, in the words of who saved', () => {
    const newer = done(begun(), write(begun(), writer, now, { revision: 1, content }))
    const verdict = write(newer, as('contributor', 'writer'), now, { revision: 1, content: ready('Mine') })
    expect(verdict).toEqual({
      ok: false,
      reasons: [
        {
          rule: 'changed-since',
          says: 'You had revision 1 open, and revision 2 stands now. Bring the two together, then save.',
        },
      ],
    })
  })

  test('without a change is refused, so that no approval lapses and nobody becomes an author by it', () => {
    const approved = copyWhere('send-for-review', 'approve')
    const reordered = Object.fromEntries(Object.entries(approved.content).reverse())
    expect(rulesAgainst(write(approved, approver, now, { revision: 1, content: reordered }))).toEqual([
      'nothing-changed',
    ])
    expect(rulesAgainst(write(approved, approver, now, { revision: 1, content: approved.content }))).toEqual([
      'nothing-changed',
    ])
    expect(
      write(approved, approver, now, { revision: 1, content: { ...approved.content, topics: ['dementia'] } })
        .ok,
    ).toBe(true)
  })

  test('lets an approval lapse, and remembers whose it was', () => {
    for (const acts of [
      ['send-for-review', 'approve'] as const,
      ['send-for-review', 'approve', 'schedule'] as const,
    ]) {
      const change = value(write(copyWhere(...acts), writer, later, { revision: 1, content }))
      const lapsed = { state: 'draft', lapsed: { revision: 1, by: 'approver', at: now, lapsedAt: later } }
      expect(change.entered).toEqual([
        { revision: 1, state: lapsed },
        { revision: 2, state: lapsed },
      ])
      expect(change.recordedAs).toEqual(['revision.written', 'revision.approval-lapsed'])
    }
  })

  test('in review goes on in review, for another reviewer where the reviewer wrote', () => {
    const assigned = copyWhere('send-for-review', 'assign')
    const stateAfter = (person: typeof writer) =>
      newestOf(done(assigned, write(assigned, person, later, { revision: 1, content }))).state
    expect(stateAfter(writer)).toMatchObject({
      state: 'in-review',
      by: 'writer',
      reviewer: 'approver',
      due: '2026-12-01',
    })
    expect(stateAfter(approver)).toMatchObject({ state: 'in-review', reviewer: null })
    const [first] = done(assigned, write(assigned, writer, later, { revision: 1, content })).history
    expect(first?.state).toEqual({ state: 'draft' })
  })

  test('keeps the reasons for which it was returned, until it is sent again', () => {
    const returned = copyWhere('send-for-review', 'return')
    const mended = done(returned, write(returned, writer, later, { revision: 1, content }))
    expect(newestOf(mended).state).toMatchObject({ state: 'draft', returned: { by: 'root' } })
  })

  test('over what is published leaves it published', () => {
    const copy = copyWhere('send-for-review', 'approve', 'publish', 'write')
    expect(publicOf(copy)?.number).toBe(1)
    expect(newestOf(copy)).toMatchObject({ number: 2, state: { state: 'draft' } })
  })

  test('refuses a note that cannot be shown', () => {
    const verdict = write(begun(), writer, now, { revision: 1, content, note: '<script>' })
    expect(verdict.ok || verdict.reasons.map(({ field }) => field)).toEqual(['note'])
  })
})

describe('restoring', () => {
  const two = copyWhere('write')

  test('makes a new revision that says where its content is from', () => {
    const change = value(restore(two, writer, later, { revision: 2, from: 1, content }))
    expect(change.added).toMatchObject({ number: 3, basedOn: 2, restoredFrom: 1, content })
    expect(change.entered).toEqual([{ revision: 3, state: { state: 'draft' } }])
  })

  test('takes up again what was rejected, which stays rejected', () => {
    const rejected = copyWhere('write', 'send-for-review', 'reject')
    const again = done(rejected, restore(rejected, writer, later, { revision: 2, from: 1, content }))
    expect(again.history.map(({ state }) => state.state)).toEqual(['draft', 'rejected', 'draft'])
  })

  test('takes up the only revision that there is, where it was rejected', () => {
    const rejected = copyWhere('send-for-review', 'reject')
    const change = value(
      restore(rejected, writer, later, { revision: 1, from: 1, content: rejected.content }),
    )
    expect(change.added).toMatchObject({ number: 2, restoredFrom: 1, content: rejected.content })
    expect(
      rulesAgainst(restore(begun(), writer, later, { revision: 1, from: 1, content: ready() })),
    ).toContain('nothing-to-restore')
  })

  test('takes it out of review, and lets an approval lapse', () => {
    const approved = copyWhere('write', 'send-for-review', 'approve')
    const change = value(restore(approved, writer, later, { revision: 2, from: 1, content }))
    expect(change.recordedAs).toEqual(['revision.restored', 'revision.approval-lapsed'])
    const inReview = copyWhere('write', 'send-for-review')
    const after = done(inReview, restore(inReview, writer, later, { revision: 2, from: 1, content }))
    expect(after.history.map(({ state }) => state.state)).toEqual(['draft', 'draft', 'draft'])
  })

  test.each([2, 3, 0])('refuses revision %i, which is none of the earlier ones', (from) => {
    expect(rulesAgainst(restore(two, writer, now, { revision: 2, from, content }))).toEqual([
      'nothing-to-restore',
    ])
  })
})
