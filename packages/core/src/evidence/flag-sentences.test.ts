import { describe, expect, it } from 'vitest'
import { caseStudy, evaluation, outcome, trial } from '../synthetic/builders.ts'
import { assessEvidence } from './assess.ts'

type Changes = Parameters<typeof caseStudy>[0]
const said = (code: string, changes: Changes) =>
  assessEvidence(caseStudy(changes), { asAt: '2026-11-22' }).flags.find((flag) => flag.code === code)?.says

const unpublished = { title: 'R', publisher: 'P', year: 2019, access: 'unpublished' } as const
const independent = { name: 'The university', relation: 'independent' } as const

describe('a flag about evaluations', () => {
  it('names none where there is only one', () => {
    expect(said('report-not-available', { evaluations: [evaluation({ report: unpublished })] })).toBe(
      'Without a published report, the evaluation can count only as “Results reported”.',
    )
  })

  it('names the one that it is about where there are more', () => {
    const evaluations = [trial(), evaluation({ report: unpublished })]
    expect(said('report-not-available', { evaluations })).toBe(
      'Without a published report, the 2019 study by the audit team can count only as “Results reported”.',
    )
  })

  it('names all that it is about', () => {
    const evaluations = [
      evaluation({ report: unpublished }),
      evaluation({ id: 'other', evaluator: independent, report: { ...unpublished, year: 2018 } }),
    ]
    expect(said('report-not-available', { evaluations })).toBe(
      'Without a published report, these can count only as “Results reported”: the 2019 study by the audit team; the 2018 study by the university.',
    )
  })

  it('tells a part of a study from the part that it is not about', () => {
    const evaluations = [
      evaluation({ studyId: 'both' }),
      evaluation({ id: 'other', studyId: 'both', design: 'not-known' }),
    ]
    expect(said('design-not-stated', { evaluations })).toBe(
      'Without a known design, part of the 2025 report by the audit team can count only as “Results reported”.',
    )
  })

  it('leaves out of a name what stands in brackets', () => {
    const named = evaluation({ evaluator: { name: 'Smith and Jones (the trust)', relation: 'deliverer' } })
    expect(said('evaluator-is-deliverer', { evaluations: [named, trial()] })).toBe(
      'The 2025 report by Smith and Jones cannot count as independent.',
    )
  })

  it('says when an evaluation was due', () => {
    expect(
      said('evaluation-overdue', {
        evaluations: [trial(), evaluation({ state: 'planned', due: '2026-10' })],
      }),
    ).toBe('The evaluation by the audit team was due by October 2026, and no report of it is known.')
  })
})

describe('a flag about outcomes', () => {
  const worse = outcome({ id: 'worse', name: 'Complaints', direction: 'worsened' })
  const same = outcome({ id: 'same', name: 'Injuries', direction: 'no-clear-change' })

  it('names what got worse, and who found it', () => {
    expect(said('harm-found', { evaluations: [trial(), evaluation({ outcomes: [worse, same] })] })).toBe(
      'The 2025 report by the audit team says that this got worse: Complaints.',
    )
    expect(said('harm-found', { claimedOutcomes: [worse] })).toBe(
      'A source says that this got worse: Complaints.',
    )
  })

  it('names an outcome once where two reports of the same name tell it', () => {
    const evaluations = [evaluation({ outcomes: [same] }), evaluation({ id: 'other', outcomes: [same] })]
    expect(said('no-effect-found', { evaluations })).toBe(
      'The 2025 report by the audit team saw no sure change in: Injuries.',
    )
  })

  it('says which study did not look for harms, and nothing of one that is not complete', () => {
    const unasked = [outcome({ harmsLookedFor: 'no' })]
    expect(said('harms-not-looked-for', { evaluations: [trial(), evaluation({ outcomes: unasked })] })).toBe(
      'The 2025 report by the audit team did not ask whether anything got worse.',
    )
    expect(
      said('harms-not-looked-for', { evaluations: [evaluation({ state: 'planned', outcomes: unasked })] }),
    ).toBeUndefined()
  })

  it('says what differs, and on what studies disagree', () => {
    expect(said('mixed-results', { evaluations: [evaluation({ outcomes: [outcome(), worse] })] })).toBe(
      'In the evaluation, some got better (Calls to police) and some got worse (Complaints).',
    )
    expect(
      said('mixed-results', { evaluations: [evaluation({ outcomes: [outcome({ direction: 'mixed' })] })] }),
    ).toBe('The evaluation gave no single answer on: Calls to police.')
    const opposite = trial({ outcomes: [outcome({ direction: 'worsened' })] })
    expect(said('mixed-results', { evaluations: [evaluation(), opposite] })).toBe(
      'Studies disagree about: Calls to police.',
    )
  })
})

describe('a flag about an aim', () => {
  const aims = [{ id: 'sleep', text: 'Better sleep for officers' }]

  it('names the aim that nobody measured', () => {
    expect(said('stated-aim-not-measured', { aims, evaluations: [evaluation()] })).toBe(
      'Nobody is known to have measured whether the work does this: Better sleep for officers.',
    )
  })

  it('does not blame anyone for work that has not begun', () => {
    expect(
      said('stated-aim-not-measured', { aims, start: 'not-begun', end: 'not-known', factsAsAt: '2025' }),
    ).toBe(
      'The work had not begun as at 2025, so nobody can have measured whether the work does this: Better sleep for officers.',
    )
    expect(said('stated-aim-not-measured', { aims, start: '2027', end: 'not-known' })).toBe(
      'The work has not begun, so nobody can have measured whether the work does this: Better sleep for officers.',
    )
  })
})

describe('other flags', () => {
  it('say until when the work went on, and why it stopped', () => {
    expect(said('ended', { end: '2025', endReason: 'The money ran out' })).toBe(
      'The work went on until 2025. The money ran out.',
    )
    expect(said('ended', { end: 'not-known', statedStage: { stage: 'historic', asAt: '2020' } })).toBe(
      'The work was over by 2020. Why it stopped is not known.',
    )
  })

  it('say who objects, who gains, and which source cannot be opened', () => {
    expect(
      said('disputed', { disputes: [{ id: 'd', who: 'a union', what: 'It disagrees', source: 'report' }] }),
    ).toBe('Objection from a union: It disagrees.')
    expect(
      said('conflict-of-interest', { conflictsOfInterest: [{ id: 'c', text: 'The maker sells it' }] }),
    ).toBe('Somebody who took part has something to gain: The maker sells it.')
    const lastCheck = { on: '2026-11-01', reachable: false }
    expect(
      said('source-unreachable', {
        sources: [{ id: 'report', title: 'The report', kind: 'report', lastCheck }],
      }),
    ).toBe('When we last tried, we could not open: The report.')
  })
})
