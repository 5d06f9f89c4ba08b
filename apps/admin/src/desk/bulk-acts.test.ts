import { expect, test } from 'vitest'
import { type BulkActId, bulkActs, type Typed } from './bulk-acts.ts'

test.each<[BulkActId, Typed, unknown]>([
  ['assign', { reviewer: '', due: '' }, { act: 'assign', reviewer: null, due: null }],
  [
    'assign',
    { reviewer: 'rita', due: '1 December 2026' },
    { act: 'assign', reviewer: 'rita', due: '2026-12-01' },
  ],
  ['check-nothing-changed', { reviewBy: '' }, { act: 'check-nothing-changed' }],
  ['set-review-by', { reviewBy: '30/6/2027' }, { act: 'set-review-by', reviewBy: '2027-06-30' }],
  ['add-term', { term: 'theme collaboration' }, { act: 'add-term', kind: 'theme', term: 'collaboration' }],
  ['unschedule', {}, { act: 'unschedule' }],
])('%s with %j is read', (act, typed, value) => {
  expect(bulkActs[act].read(typed)).toEqual({ ok: true, value })
})

test.each<[BulkActId, Typed, string]>([
  ['assign', { due: 'soon' }, 'due'],
  ['set-review-by', { reviewBy: '' }, 'reviewBy'],
  ['set-review-by', { reviewBy: '2027' }, 'reviewBy'],
  ['take-term-away', { term: '' }, 'term'],
  ['withdraw', { reason: '  ' }, 'reason'],
])('%s with %j says what is missing, at its field', (act, typed, field) => {
  expect(bulkActs[act].read(typed)).toMatchObject({ ok: false, reasons: [{ field }] })
})
