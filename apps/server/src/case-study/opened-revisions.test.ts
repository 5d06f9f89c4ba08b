import { caseStudy } from '@casebook/core/synthetic/builders'
import { expect, test } from 'vitest'
import { assessedOn } from './assessed.ts'
import { openRevision } from './opened-revisions.ts'

const content = JSON.parse(JSON.stringify(caseStudy()))

test('a revision is opened once and stays as it is; another is opened for itself', () => {
  const first = openRevision('one', content)
  expect(first).toEqual({ ok: true, value: caseStudy() })
  expect(openRevision('one', content)).toBe(first)
  expect(openRevision('two', { ...content, title: 'Another' })).toMatchObject({ value: { title: 'Another' } })
})

test('a case study in memory is judged once a day, and anew on another day', () => {
  const study = caseStudy({ reviewBy: '2026-11-22' })
  const sunday = assessedOn('2026-11-22', study)
  expect(assessedOn('2026-11-22', study)).toBe(sunday)
  const monday = assessedOn('2026-11-23', study)
  expect([sunday, monday].map(({ asAt, flags }) => [asAt, flags.map(({ code }) => code)])).toEqual([
    ['2026-11-22', expect.not.arrayContaining(['stale'])],
    ['2026-11-23', expect.arrayContaining(['stale'])],
  ])
})
