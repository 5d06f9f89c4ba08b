import { describe, expect, test } from 'vitest'
import { caseStudy, evaluation, outcome } from '../synthetic/builders.ts'
import type { DraftCaseStudy } from './draft.ts'
import { provisionalCaseStudy } from './provisional.ts'

const asAt = '2026-11-22'
const seen = (draft: DraftCaseStudy) => provisionalCaseStudy(draft, { asAt })

describe('as far as a draft goes', () => {
  test('nothing is made up for an empty one', () => {
    expect(seen({})).toMatchObject({
      title: '',
      topics: [],
      place: { name: '', forces: 'not-known' },
      partners: 'not-known',
      provenance: { channel: 'not-known', gatheredBy: '', gatheredOn: asAt },
      contact: 'not-known',
      reviewBy: '2027-11-22',
      sources: [],
      evaluations: [],
      context: { staff: 'not-known' },
    })
  })

  test('a part with a fault is left out of its list, the others stay', () => {
    const draft: DraftCaseStudy = {
      ...caseStudy(),
      partners: [
        { id: 'force', name: 'The force', sector: 'police' },
        { id: 'trust', name: '' },
      ],
      evaluations: [
        { ...evaluation(), outcomes: [outcome(), { ...outcome({ id: 'b' }), direction: 'up' }] },
        { id: 'half-typed' },
      ],
    }
    const { partners, evaluations } = seen(draft)
    expect(partners).toMatchObject([{ id: 'force' }])
    expect(evaluations).toMatchObject([{ id: 'study', outcomes: [{ id: 'calls' }] }])
  })

  test('a field with a fault that may be left out is left out of its part', () => {
    const half = {
      ...evaluation(),
      conclusion: '<b>',
      report: { title: 'two\nlines', publisher: 'The trust' },
    }
    const [study] = seen({ ...caseStudy(), evaluations: [half] }).evaluations
    expect(study).toMatchObject({
      id: 'study',
      conclusion: 'not-known',
      report: { title: 'not-known', publisher: 'The trust' },
    })
  })

  test('a group keeps what is sound in it', () => {
    const place = { name: 'Anytown', extent: 'everywhere', regions: ['north-east'] }
    const { place: kept, context } = seen({ ...caseStudy(), place, context: { staff: 'Two', other: '<b>' } })
    expect(kept).toEqual({
      name: 'Anytown',
      extent: 'local',
      forces: 'not-known',
      regions: ['north-east'],
      localAuthorities: 'not-known',
    })
    expect(context).toMatchObject({ staff: 'Two', other: 'not-known' })
  })
})
