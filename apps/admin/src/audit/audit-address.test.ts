import { expect, test } from 'vitest'
import { type AuditQuery, isNarrowed, readAuditQuery, writeAuditQuery } from './audit-address.ts'

const read = (address: string) => readAuditQuery(new URLSearchParams(address))

test.each<[string, AuditQuery]>([
  ['', {}],
  ['?person=ada&act=revision.approved', { person: 'ada', act: 'revision.approved' }],
  [
    '?about=Street+triage&from=2026-11-01&to=2026-11-23',
    { about: 'Street triage', from: '2026-11-01', to: '2026-11-23' },
  ],
  ['?person=ada&before=120', { person: 'ada', before: 120 }],
])('%s stands for its query, there and back', (address, query) => {
  expect(read(address)).toEqual(query)
  expect(writeAuditQuery(query)).toBe(address)
})

test.each([
  '?act=person.danced',
  '?act=toString',
  '?from=yesterday',
  '?to=2026-02-31',
  '?before=-1',
  '?about=++',
  '?x=1',
])('%s, which means nothing, is left out', (address) => {
  expect(read(address)).toEqual({})
})

test('a page alone narrows nothing', () => {
  expect(isNarrowed({ before: 3 })).toBe(false)
  expect(isNarrowed({ before: 3, person: 'ada' })).toBe(true)
})
