import { describe, expect, it } from 'vitest'
import { caseStudy, evaluation, outcome, trial } from '../synthetic/builders.ts'
import { assessEvidence } from './assess.ts'

type Changes = Parameters<typeof caseStudy>[0]
const judged = (changes: Changes) => assessEvidence(caseStudy(changes), { asAt: '2026-11-22' })
const says = (changes: Changes) => judged(changes).reasons.map((reason) => reason.says)

const unpublished = { title: 'R', publisher: 'P', year: 2019, access: 'unpublished' } as const
const horizon = { start: 'not-begun', end: 'not-known', factsAsAt: '2025' } as const

describe('work that has not begun', () => {
  it('is said not to have begun, not to have gone unevaluated', () => {
    for (const evaluated of ['no', 'none-found', 'not-asked', 'not-known'] as const)
      expect(says({ ...horizon, evaluated })).toEqual([
        'Not evaluated, because the work had not begun as at 2025, so there was nothing to evaluate.',
      ])
    expect(says({ start: '2027', end: 'not-known' })).toEqual([
      'Not evaluated, because the work has not begun, so there is nothing to evaluate yet.',
    ])
  })

  it('is to plan its evaluation before it begins', () => {
    expect(judged(horizon).nextStep?.says).toMatch(/^Plan an evaluation before the work begins/)
  })
})

describe('results reported', () => {
  it('names the one study and all that bars it', () => {
    expect(says({ evaluations: [evaluation({ report: unpublished })] })).toEqual([
      'Results reported, because the 2019 study by the audit team is complete, but cannot count for more. No published report can be identified. Those who deliver the work evaluated it themselves.',
    ])
  })

  it('says of each of several studies what bars it', () => {
    const evaluations = [
      evaluation({ design: 'not-known' }),
      evaluation({ id: 'other', evaluator: { relation: 'mixed' }, report: unpublished }),
    ]
    expect(says({ evaluations })).toEqual([
      'Results reported, because 2 evaluations are complete, but neither can count for more.',
      'The 2025 report by the audit team does not count for more: the sources do not say how the study was designed; those who deliver the work evaluated it themselves.',
      'The 2019 study does not count for more: no published report can be identified.',
    ])
  })

  it.each([1, 2])('says of %i results alone that no evaluation of them is known', (count) => {
    const claimedOutcomes = ['a', 'b'].slice(0, count).map((id) => outcome({ id, name: id }))
    expect(says({ claimedOutcomes })[0]).toMatch(
      count === 1 ? /evaluation of it is/ : /evaluation of them is/,
    )
  })
})

describe('what is told of a study', () => {
  const withArms = (unit: 'people' | 'places', ...sizes: number[]) =>
    says({
      evaluations: [
        trial({
          sample: { unit, perArm: sizes.map((size, index) => ({ arm: `${index}`, size })) },
          measurements: { before: 1, after: 1 },
          followUpMonths: 1,
        }),
      ],
    })[0]

  it('says how many were in each group', () => {
    expect(withArms('people', 154, 139)).toContain('(154 people in one group and 139 in the other, ')
    expect(withArms('places', 1, 14)).toContain('(1 place in one group and 14 in the other, ')
    expect(withArms('places', 6, 6)).toContain('(6 places in each group, ')
    expect(withArms('people', 40, 38, 1041)).toContain('(groups of 40, 38 and 1,041 people, ')
    expect(withArms('people', 40, 38)).toContain('followed for 1 month)')
  })

  it('does not run on from words that say what it tells of to the reason', () => {
    const process = evaluation({ design: 'process', outcomes: [outcome({ kind: 'process' })] })
    expect(says({ evaluations: [process] })[0]).toMatch(
      /^Evaluated locally \(how it works, not whether it works\), because the 2025 report/,
    )
  })

  it('tells a part of a study that does not count for more from the part that does', () => {
    const evaluations = [trial({ studyId: 's' }), trial({ id: 'part', studyId: 's', design: 'not-known' })]
    expect(says({ evaluations })[1]).toBe(
      'Part of the 2025 report by a university and the force does not count for more: the sources do not say how the study was designed.',
    )
  })
})

describe('studies shown apart', () => {
  const apart = (...sites: ('elsewhere' | 'not-known')[]) =>
    says({ evaluations: sites.map((at, index) => trial({ id: `study-${index}`, site: { at } })) })[0]

  it.each([
    [['elsewhere'], 'A study made elsewhere is shown apart and does not count here.'],
    [['elsewhere', 'elsewhere'], 'Studies made elsewhere are shown apart and do not count here.'],
    [['not-known'], 'A study that is not known to be of the work here is shown apart and does not count.'],
    [
      ['elsewhere', 'not-known'],
      'Studies that are not known to be of the work here are shown apart and do not count.',
    ],
  ] as const)('%j', (sites, words) => {
    expect(apart(...sites)).toContain(words)
  })
})

describe('harms', () => {
  const asked = (harmsLookedFor: 'yes' | 'no') => [outcome({ harmsLookedFor })]

  it.each([
    ['a complete study here', evaluation({ outcomes: asked('yes') }), 'looked-for'],
    ['one that said outright that it did not', evaluation({ outcomes: asked('no') }), 'not-looked-for'],
    ['one that is planned', evaluation({ state: 'planned', outcomes: asked('yes') }), 'not-known'],
    ['one that is under way', evaluation({ state: 'under-way', outcomes: asked('no') }), 'not-known'],
    ['one made elsewhere', evaluation({ site: { at: 'elsewhere' }, outcomes: asked('yes') }), 'not-known'],
  ] as const)('are looked for, or not, by %s', (_, study, harms) => {
    expect(judged({ evaluations: [study] }).harms).toBe(harms)
  })

  it('are looked for, or not, by a claim', () => {
    expect(judged({ claimedOutcomes: asked('yes') }).harms).toBe('looked-for')
  })
})
