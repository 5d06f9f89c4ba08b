import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCaseStudy, anyEvaluation } from '../synthetic/arbitraries.ts'
import { assessEvidence } from './assess.ts'
import { caps } from './caps.ts'
import { flagRules } from './flags.ts'
import { statuses } from './status.ts'

const asAt = '2026-11-22'
const day = fc
  .tuple(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}-15`)

describe('for every case study', () => {
  it('the same input gives the same answer, and never an error', () => {
    fc.assert(
      fc.property(anyCaseStudy, day, (study, on) => {
        expect(assessEvidence(JSON.parse(JSON.stringify(study)), { asAt: on })).toEqual(
          assessEvidence(study, { asAt: on }),
        )
      }),
    )
  })

  it('the order of evaluations is of no matter', () => {
    fc.assert(
      fc.property(
        anyCaseStudy.chain((study) =>
          fc.tuple(
            fc.constant(study),
            fc.shuffledSubarray(study.evaluations, { minLength: study.evaluations.length }),
          ),
        ),
        ([study, evaluations]) => {
          expect(assessEvidence({ ...study, evaluations }, { asAt })).toEqual(assessEvidence(study, { asAt }))
        },
      ),
    )
  })

  it('adding any evaluation never lowers the status', () => {
    fc.assert(
      fc.property(anyCaseStudy, anyEvaluation('added'), (study, added) => {
        const evaluations = [
          ...study.evaluations,
          { ...added, outcomes: added.outcomes.map(({ aim: _, ...outcome }) => outcome) },
        ]
        expect(assessEvidence({ ...study, evaluations }, { asAt }).rung).toBeGreaterThanOrEqual(
          assessEvidence(study, { asAt }).rung,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('removing all evaluations gives rung 0 or 3', () => {
    fc.assert(
      fc.property(anyCaseStudy, (study) => {
        expect([0, 3]).toContain(assessEvidence({ ...study, evaluations: [] }, { asAt }).rung)
      }),
    )
  })

  it('a later day never changes the status', () => {
    fc.assert(
      fc.property(anyCaseStudy, day, day, (study, one, other) => {
        expect(assessEvidence(study, { asAt: one }).standing).toBe(
          assessEvidence(study, { asAt: other }).standing,
        )
      }),
    )
  })

  it('status and next step agree: the next step is a rung above, and only the top has none', () => {
    fc.assert(
      fc.property(anyCaseStudy, (study) => {
        const { rung, nextStep } = assessEvidence(study, { asAt })
        expect(nextStep === null).toBe(rung === 7)
        if (nextStep) expect(nextStep.rung).toBeGreaterThan(rung)
      }),
      { numRuns: 500 },
    )
  })

  it('every status has a reason, and what is capped says by what', () => {
    fc.assert(
      fc.property(anyCaseStudy, (study) => {
        const { reasons, status, ladder, flags } = assessEvidence(study, { asAt })
        expect(reasons.some(({ rule }) => rule === status)).toBe(true)
        for (const { says } of [...reasons, ...flags]) expect(says).toMatch(/^[“"A-Z0-9].*[.!?]["”’)]?$/s)
        for (const { state, caps: barred } of ladder) expect(barred.length > 0).toBe(state === 'capped')
        const codes = new Set(flags.map(({ code }) => code))
        for (const code of ladder.flatMap((rung) => rung.caps)) expect(codes).toContain(code)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the generator of case studies', () => {
  it('reaches every rung, cap and flag', () => {
    const seen = new Map<string, number>()
    for (const study of fc.sample(anyCaseStudy, { numRuns: 3000, seed: 2016 })) {
      const { status, flags } = assessEvidence(study, { asAt })
      for (const code of [status, ...flags.map((flag) => flag.code)])
        seen.set(code, (seen.get(code) ?? 0) + 1)
    }
    const wanted = [
      ...statuses.map(({ id }) => id),
      ...caps.map(({ code }) => code),
      ...flagRules.map(({ code }) => code),
    ]
    const missed = wanted.filter((code) => !seen.has(code))
    expect(missed).toEqual([])
  })
})
