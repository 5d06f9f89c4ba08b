import { describe, expect, test } from 'vitest'
import type { Copy } from './copy.ts'
import { newestOf, publicOf, reviewByOf } from './copy.ts'
import { checkNothingChanged, unwithdraw, withdraw } from './once-public.ts'
import { publish, publishDue, schedule, unschedule } from './publish.ts'
import { approve, sendForReview } from './review.ts'
import { RevisionState, stateInWords } from './state.ts'
import {
  approver,
  as,
  copyWhere,
  done,
  later,
  now,
  ready,
  root,
  rulesAgainst,
  value,
  writer,
} from './test-copies.ts'
import { write } from './write.ts'

const pat = as('publisher', 'pat')
const approved = copyWhere('send-for-review', 'approve')
const published = copyWhere('send-for-review', 'approve', 'publish')
const amended = copyWhere('send-for-review', 'approve', 'publish', 'write', 'send-for-review', 'approve')
const note = 'The figure for 2025 was wrong: it is 24, not 31.'
const due = '2026-12-01T09:00:00Z'

/** The copy with other content in the newest revision, as if it had been approved so. */
const holding = (copy: Copy, content: Copy['content']): Copy => ({ ...copy, content })

describe('publishing', () => {
  test('carries the approval, and gives the case study its address', () => {
    const copy = done(approved, publish(approved, pat, later, { revision: 1 }))
    expect(newestOf(copy).state).toEqual({
      state: 'published',
      by: 'pat',
      at: later,
      approval: { by: 'approver', at: now },
      amends: null,
      note: null,
      checked: null,
      unwithdrawn: null,
    })
    expect(copy.address).toBe('anytown-street-triage')
  })

  test('is refused where something is missing', () => {
    expect(
      rulesAgainst(publish(holding(approved, { ...ready(), title: '' }), pat, now, { revision: 1 })),
    ).toEqual(['missing'])
  })

  test('is refused where whoever approved it wrote in it, however that came about', () => {
    const copy = { ...approved, history: approved.history.map((line) => ({ ...line, author: 'approver' })) }
    for (const verdict of [
      publish(copy, pat, now, { revision: 1 }),
      schedule(copy, pat, now, { revision: 1, publishAt: later }),
    ])
      expect(rulesAgainst(verdict)).toEqual(['approver-is-author'])
  })

  test('may be done by who wrote it: another person has approved it', () => {
    expect(publish(approved, as('publisher', 'writer'), now, { revision: 1 }).ok).toBe(true)
  })
})

describe('amending', () => {
  test('needs a public note, replaces what was public, and keeps it at its own address', () => {
    expect(rulesAgainst(publish(amended, pat, now, { revision: 2 }))).toEqual(['note-missing'])
    expect(rulesAgainst(publish(amended, pat, now, { revision: 2, note: ' ' }))).toEqual(['note-missing'])
    const change = value(publish(amended, pat, later, { revision: 2, note }))
    expect(change.recordedAs).toEqual(['revision.amended'])
    const copy = done(amended, publish(amended, pat, later, { revision: 2, note }))
    const [old, current] = copy.history.map(({ state }) => state)
    expect(old).toMatchObject({ state: 'superseded', by: 2, at: later, was: publicOf(amended)?.state })
    expect(current).toMatchObject({ state: 'published', amends: 1, note, approval: { by: 'approver' } })
    expect(stateInWords(old ?? { state: 'draft' })).toBe('Superseded by revision 2')
  })

  test('keeps the address', () => {
    const moved = holding(amended, { ...ready(), slug: 'another-address' })
    expect(publish(moved, pat, now, { revision: 2, note })).toEqual({
      ok: false,
      reasons: [
        {
          rule: 'address-changed',
          says: 'Keep the address "anytown-street-triage": readers have it already.',
          field: 'slug',
        },
      ],
    })
  })

  test('over what is withdrawn keeps that it was', () => {
    const gone = done(amended, withdraw(amended, pat, now, { revision: 1, reason: 'It harmed somebody.' }))
    const copy = done(gone, publish(gone, pat, later, { revision: 2, note }))
    expect(copy.history[0]?.state).toMatchObject({
      state: 'superseded',
      was: { state: 'withdrawn', reason: 'It harmed somebody.', was: { state: 'published' } },
    })
  })
})

describe('scheduling', () => {
  const scheduled = (copy = approved, publishAt = due) =>
    done(copy, schedule(copy, pat, now, { revision: newestOf(copy).number, publishAt, note }))

  test('takes a time with its zone, later than now', () => {
    const { state } = newestOf(scheduled(approved, '2027-06-01T09:00:00+01:00'))
    expect(state).toMatchObject({ state: 'approved', by: 'approver', schedule: { by: 'pat', at: now, note } })
    expect(stateInWords(state)).toBe('Scheduled for 1 June 2027, 09:00 (UTC+01:00)')
  })

  test.each([
    ['2026-12-01T09:00:00', 'invalid-format'],
    ['tomorrow', 'invalid-format'],
    [now, 'publish-at-passed'],
    ['2026-11-22T10:30:00+01:00', 'publish-at-passed'],
  ])('refuses %s', (publishAt, rule) => {
    const verdict = schedule(approved, pat, now, { revision: 1, publishAt })
    expect(verdict.ok || verdict.reasons.map((reason) => [reason.rule, reason.field])).toEqual([
      [rule, 'publishAt'],
    ])
  })

  test('asks for the public note at once, where something is public', () => {
    expect(schedule(approved, pat, now, { revision: 1, publishAt: due }).ok).toBe(true)
    expect(rulesAgainst(schedule(amended, pat, now, { revision: 2, publishAt: due }))).toEqual([
      'note-missing',
    ])
  })

  test('is changed and taken back, and the approval stays', () => {
    const copy = scheduled()
    const moved = done(copy, schedule(copy, pat, now, { revision: 1, publishAt: '2027-01-01T00:00:00Z' }))
    expect(newestOf(moved).state).toMatchObject({
      schedule: { publishAt: '2027-01-01T00:00:00Z', note: null },
    })
    const off = done(moved, unschedule(moved, pat, now, { revision: 1 }))
    expect(newestOf(off).state).toEqual({ state: 'approved', by: 'approver', at: now, schedule: null })
  })

  test('bars publishing at once, so that nothing goes out before its time', () => {
    const verdict = publish(scheduled(), pat, now, { revision: 1 })
    expect(verdict).toMatchObject({
      reasons: [
        {
          rule: 'wrong-state',
          says: 'Revision 1 is scheduled for 1 December 2026, 09:00 (UTC). Have it approved, and off the schedule, before you publish it.',
        },
      ],
    })
  })
})

describe('when the time has come', () => {
  const scheduled = (copy: Copy) =>
    done(copy, schedule(copy, pat, now, { revision: newestOf(copy).number, publishAt: due, note }))

  test('it is published by no person, on the strength of its approval, with the note kept for it', () => {
    const change = value(publishDue(scheduled(amended), due))
    expect(change).toMatchObject({ act: 'publish-due', by: null, recordedAs: ['revision.amended'] })
    expect(change.entered[1]?.state).toMatchObject({
      state: 'published',
      by: null,
      amends: 1,
      note,
      approval: { by: 'approver' },
    })
    expect(value(publishDue(scheduled(approved), '2027-03-01T00:00:00Z')).recordedAs).toEqual([
      'revision.published',
    ])
  })

  test('not a second before', () => {
    expect(publishDue(scheduled(approved), '2026-12-01T08:59:59Z')).toEqual({
      ok: false,
      reasons: [
        { rule: 'not-due', says: 'Wait until 1 December 2026, 09:00 (UTC): it is scheduled for then.' },
      ],
    })
  })

  test('not twice', () => {
    const copy = done(scheduled(approved), publishDue(scheduled(approved), due))
    expect(rulesAgainst(publishDue(copy, due))).toEqual(['wrong-state'])
  })

  test('not over what was withdrawn meanwhile: that is for a person to decide', () => {
    const copy = scheduled(amended)
    const gone = done(copy, withdraw(copy, pat, now, { revision: 1, reason: 'It harmed somebody.' }))
    expect(rulesAgainst(publishDue(gone, due))).toEqual(['withdrawn-meanwhile'])
  })

  test('not what has come to lack something', () => {
    expect(rulesAgainst(publishDue(holding(scheduled(approved), {}), due)).slice(0, 1)).toEqual(['missing'])
  })
})

describe('once it is public', () => {
  test('a check that nothing has changed sets the next review, and makes no revision', () => {
    const change = value(checkNothingChanged(published, approver, later, { revision: 1 }))
    expect(change.added).toBeNull()
    const [entered] = change.entered
    if (entered?.state.state !== 'published') throw new TypeError('It stays published.')
    expect(entered.state.checked).toEqual({ by: 'approver', at: later, reviewBy: '2027-12-01' })
    const sooner = value(
      checkNothingChanged(published, approver, later, { revision: 1, reviewBy: '2027-03-01' }),
    )
    expect(sooner.entered[0]?.state).toMatchObject({ checked: { reviewBy: '2027-03-01' } })
    expect(reviewByOf(entered.state, { reviewBy: '2027-01-01' })).toBe('2027-12-01')
    expect(reviewByOf({ ...entered.state, checked: null }, { reviewBy: '2027-01-01' })).toBe('2027-01-01')
  })

  test.each([
    ['2026-11-21', 'day-passed'],
    ['2026-11-31', 'no-date'],
  ])('the next review cannot be on %s', (reviewBy, rule) => {
    expect(rulesAgainst(checkNothingChanged(published, approver, now, { revision: 1, reviewBy }))).toEqual([
      rule,
    ])
  })

  test('withdrawing needs a reason for readers; taking it back, a note', () => {
    expect(rulesAgainst(withdraw(published, pat, now, { revision: 1, reason: '' }))).toEqual([
      'reason-missing',
    ])
    const gone = done(
      published,
      withdraw(published, pat, later, { revision: 1, reason: 'It harmed somebody.' }),
    )
    expect(publicOf(gone)?.state).toMatchObject({
      state: 'withdrawn',
      by: 'pat',
      was: publicOf(published)?.state,
    })
    expect(rulesAgainst(unwithdraw(gone, pat, now, { revision: 1, note: '' }))).toEqual(['note-missing'])
    const back = done(gone, unwithdraw(gone, pat, later, { revision: 1, note: 'It was another scheme.' }))
    expect(publicOf(back)?.state).toEqual({
      ...publicOf(published)?.state,
      unwithdrawn: { by: 'pat', at: later, note: 'It was another scheme.' },
    })
  })

  test('a draft above it stands in the way of nothing', () => {
    const over = done(published, write(published, writer, now, { revision: 1, content: ready('New') }))
    expect(withdraw(over, pat, now, { revision: 1, reason: 'It harmed somebody.' }).ok).toBe(true)
    expect(rulesAgainst(withdraw(over, pat, now, { revision: 2, reason: 'It harmed somebody.' }))).toEqual([
      'changed-since',
    ])
    expect(rulesAgainst(withdraw(approved, pat, now, { revision: 1, reason: 'Why.' }))).toEqual([
      'nothing-public',
    ])
  })
})

test('every state that is entered on the way can be kept and read again', () => {
  const steps = [approved, published, amended].flatMap(({ history }) => history.map(({ state }) => state))
  const sent = done(amended, publish(amended, root, now, { revision: 2, note }))
  const gone = done(sent, withdraw(sent, root, now, { revision: 2, reason: 'Why.' }))
  const next = done(gone, write(gone, writer, now, { revision: 2, content: ready('Next') }))
  const reviewed = done(next, sendForReview(next, writer, now, { revision: 3 }))
  const again = done(reviewed, approve(reviewed, approver, now, { revision: 3 }))
  const last = done(again, publish(again, root, now, { revision: 3, note }))
  for (const state of [
    ...steps,
    ...[gone, next, reviewed, again, last].flatMap(({ history }) => history.map((line) => line.state)),
  ])
    expect(RevisionState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
})
