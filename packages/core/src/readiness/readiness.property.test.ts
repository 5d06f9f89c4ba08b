import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaseStudy } from '../case-study/case-study.ts'
import { stageOf } from '../case-study/stage.ts'
import { assessEvidence } from '../evidence/assess.ts'
import { parse } from '../reason/parse.ts'
import { anyCaseStudy } from '../synthetic/arbitraries.ts'
import { caseStudy } from '../synthetic/builders.ts'
import { at, placesIn, replaced } from '../synthetic/replaced.ts'
import { checkReadiness } from './check-readiness.ts'
import { DraftCaseStudy } from './draft.ts'
import { finishedCaseStudy } from './finished.ts'
import { provisionalCaseStudy } from './provisional.ts'

const asAt = '2026-11-22'
const typed = fc.oneof(
  fc.constantFrom('', ' ', 'not-known', 'withheld', '201', 'a\nb', '<b>', 'It reduced calls.', 0, true),
  fc.string(),
)
/** A case study in which some single values were typed over, or left out. */
const anyDraft = anyCaseStudy
  .chain((whole) => {
    const singles = placesIn(whole).filter(
      (place) => typeof at(whole, place) !== 'object' && place.length > 0,
    )
    const change = fc.tuple(fc.constantFrom(...singles), fc.oneof(typed, fc.constant(undefined)))
    return fc
      .array(change, { maxLength: 12 })
      .map((changes) =>
        changes.reduce<unknown>((draft, [place, value]) => replaced(draft, place, value), whole),
      )
  })
  .map((draft) => JSON.parse(JSON.stringify(draft)) as unknown)
  .filter((draft) => DraftCaseStudy.safeParse(draft).success)
  .map((draft) => DraftCaseStudy.parse(draft))

describe('any draft', () => {
  test('is kept as it was typed', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(parse(DraftCaseStudy, draft)).toEqual({ ok: true, value: draft })
      }),
    )
  })

  test('has whole sentences against it, each with its field, in the order of the form', () => {
    const order = Object.keys(CaseStudy.shape)
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { blocking, advisory } = checkReadiness(draft, { asAt })
        for (const { says, field, rule } of [...blocking, ...advisory]) {
          expect(says).toMatch(/^[A-Z].*[.]$/s)
          expect(says).not.toMatch(/undefined|\[object/)
          expect(field).not.toBe('')
          expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/)
        }
        for (const list of [blocking, advisory]) {
          const places = list.map(({ field }) => order.indexOf(field.split('.')[0] ?? ''))
          expect(places).toEqual([...places].sort((a, b) => a - b))
        }
      }),
    )
  })

  test('with nothing that bars it is a case study, and only then', () => {
    fc.assert(fc.property(anyDraft, isBarredWhereItIsNone))
  })

  test('whose address says "not known" is barred, though those are words that an address may hold', () => {
    const draft: DraftCaseStudy = { ...caseStudy(), slug: 'not-known' }
    expect(checkReadiness(draft, { asAt }).blocking.map(({ field }) => field)).toEqual(['slug'])
    isBarredWhereItIsNone(draft)
  })

  test('can be previewed and judged as far as it goes', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const caseStudy = provisionalCaseStudy(draft, { asAt })
        expect(Object.keys(caseStudy)).toEqual(expect.arrayContaining(alwaysThere))
        expect(assessEvidence(caseStudy, { asAt }).reasons.length).toBeGreaterThan(0)
        stageOf(caseStudy, asAt)
      }),
    )
  })
})

function isBarredWhereItIsNone(draft: DraftCaseStudy): void {
  const { blocking } = checkReadiness(draft, { asAt })
  const faults = blocking
    .filter(({ rule }) => rule !== 'claim-exceeds-evidence')
    .filter(({ rule, field }) => rule !== 'has-to-be-known' || field !== 'slug')
  expect(faults.length === 0).toBe(finishedCaseStudy(draft).ok)
}

const alwaysThere = Object.entries(CaseStudy.shape)
  .filter(([name]) => name !== 'statedStage')
  .map(([name]) => name)

test('any case study is finished as it is, and previewed as it is', () => {
  fc.assert(
    fc.property(anyCaseStudy, (caseStudy) => {
      expect(finishedCaseStudy(caseStudy)).toEqual({ ok: true, value: caseStudy })
      expect(provisionalCaseStudy(caseStudy, { asAt })).toEqual(caseStudy)
    }),
  )
})
