import { describe, expect, it } from 'vitest'
import { caseStudy, evaluation, outcome, trial } from '../synthetic/builders.ts'
import { flagTable, ladderTable } from '../synthetic/verdicts.ts'
import { assessEvidence } from './assess.ts'
import { caps } from './caps.ts'
import { flagRules } from './flags.ts'
import { rungRules } from './rungs.ts'
import { statuses } from './status.ts'

const today = { asAt: '2026-11-22' }

describe('the ladder', () => {
  it.each(ladderTable)('%s', (...[, study, status, who, how]) => {
    const assessment = assessEvidence(study, today)
    expect([assessment.status, assessment.who?.relation ?? null, assessment.how?.design ?? null]).toEqual([
      status,
      who,
      how,
    ])
  })

  it('has a case for every rung', () => {
    expect(new Set(ladderTable.map(([, , status]) => status))).toEqual(new Set(statuses.map(({ id }) => id)))
  })

  it.each(rungRules.filter(({ rung }) => rung > 0))(
    'would judge some case otherwise without the row of rung $rung',
    (rule) => {
      const earn = rule.earn
      rule.earn = () => undefined
      const changed = ladderTable.some(([, study, status]) => assessEvidence(study, today).status !== status)
      rule.earn = earn
      expect(changed).toBe(true)
    },
  )

  it.each(caps)(
    'would judge some case otherwise, or flag it otherwise, without the cap $code',
    (cap: { holds: unknown; code: string }) => {
      const holds = cap.holds
      cap.holds = () => false
      const changed =
        ladderTable.some(([, study, status]) => assessEvidence(study, today).status !== status) ||
        flagTable.some(([code, up]) => !assessEvidence(up, today).flags.some((flag) => flag.code === code))
      cap.holds = holds
      expect(changed).toBe(true)
    },
  )
})

describe('flags', () => {
  const codes = (study: (typeof flagTable)[number][1]) =>
    assessEvidence(study, today).flags.map(({ code }) => code)

  it.each(flagTable)(
    '%s is raised by what sets it off, and not by its nearest neighbour',
    (code, up, down) => {
      expect(codes(up)).toContain(code)
      expect(codes(down)).not.toContain(code)
    },
  )

  it('has a case for every flag', () => {
    expect(flagTable.map(([code]) => code)).toEqual(flagRules.map(({ code }) => code))
  })

  it('name the parts that set them off', () => {
    const flags = assessEvidence(
      caseStudy({ evaluations: [evaluation({ id: 'mine', period: {} })] }),
      today,
    ).flags
    expect(flags.find(({ code }) => code === 'period-not-known')?.ids).toEqual(['mine'])
  })
})

describe('reasons', () => {
  const says = (study: ReturnType<typeof caseStudy>) =>
    assessEvidence(study, today).reasons.map((reason) => reason.says)

  it('tell in a sentence which report did what', () => {
    expect(says(caseStudy({ evaluations: [trial()] }))[0]).toBe(
      'Evaluated with comparison, because the 2025 report by a university and the force divided people by chance and compared them (154 people in one group and 139 in the other, followed for 12 months). It looked at: Calls to police.',
    )
  })

  it('put a withdrawn report first', () => {
    const study = caseStudy({
      evaluations: [evaluation(), trial({ state: 'report-withdrawn', stateReason: 'The data were wrong' })],
    })
    expect(says(study)[0]).toBe(
      'The 2025 report by a university and the force was withdrawn, so it counts for nothing: The data were wrong.',
    )
    expect(assessEvidence(study, today).status).toBe('evaluated-locally')
  })

  it.each([
    ['The funding ended', ': The funding ended.'],
    ['not-known', '; why is not known.'],
    ['not-applicable', '; why is not known.'],
    [{ withheld: 'It names a member of staff' }, '; why is withheld: It names a member of staff.'],
  ])('say why an evaluation was stopped, or that nobody says: %j', (stateReason, words) => {
    const abandoned = evaluation({ state: 'abandoned', stateReason })
    const withdrawn = evaluation({ id: 'taken-back', state: 'report-withdrawn', stateReason })
    expect(says(caseStudy({ evaluations: [abandoned, withdrawn] }))).toEqual([
      `The 2025 report by the audit team was withdrawn, so it counts for nothing${words}`,
      `Not evaluated, because no evaluation has been made. The evaluation by the audit team was abandoned${words}`,
    ])
  })

  it('say of each evaluation that was abandoned why it was', () => {
    const two = [
      evaluation({ state: 'abandoned', stateReason: 'The funding ended.' }),
      evaluation({ id: 'next', state: 'abandoned', evaluator: { relation: 'not-known' } }),
    ]
    expect(says(caseStudy({ evaluations: two }))[0]).toContain(
      'An evaluation was abandoned; why is not known. The evaluation by the audit team was abandoned: The funding ended.',
    )
  })

  it.each([
    ['no', 'no evaluation has been made'],
    ['not-asked', 'nobody has asked yet'],
    ['none-found', 'no evaluation was found when we looked'],
    ['not-known', 'it is not known whether anybody has evaluated it'],
    ['yes', 'it is said to have been evaluated'],
  ] as const)('say of a case study evaluated "%s" that %s', (evaluated, words) => {
    expect(says(caseStudy({ evaluated }))[0]).toContain(words)
  })

  it('say what bars an evaluation from more', () => {
    expect(says(caseStudy({ evaluations: [trial({ attrition: 'not-known' })] }))).toContain(
      'The 2025 report by a university and the force does not count for more: it is not stated how many of those compared were lost before the end.',
    )
  })
})

describe('off the scale', () => {
  const process = (changes = {}) =>
    evaluation({ design: 'process', outcomes: [outcome({ kind: 'process' })], ...changes })

  it('says how it works, not whether it works, wherever the status stands', () => {
    const { words, standing } = assessEvidence(
      caseStudy({ evaluations: [process({ evaluator: { relation: 'independent' } })] }),
      today,
    )
    expect(words).toBe('Evaluated independently: how it works, not whether it works')
    expect(standing).toBe('evaluated-independently-how-it-works')
  })

  it('says costs only of an economic study', () => {
    const { words } = assessEvidence(
      caseStudy({ evaluations: [evaluation({ design: 'economic', outcomes: [outcome({ kind: 'cost' })] })] }),
      today,
    )
    expect(words).toBe('Evaluated locally: costs only')
  })

  it('says so of an independent process study, though the deliverer measured outcomes', () => {
    const evaluations = [evaluation(), process({ id: 'other', evaluator: { relation: 'independent' } })]
    const { words, flags } = assessEvidence(caseStudy({ evaluations }), today)
    expect(words).toBe('Evaluated independently: how it works, not whether it works')
    expect(flags.map(({ code }) => code)).not.toContain('process-only')
  })

  it('says neither where an outcome study counts too', () => {
    const { words } = assessEvidence(
      caseStudy({ evaluations: [process(), evaluation({ id: 'other' })] }),
      today,
    )
    expect(words).toBe('Evaluated locally')
  })
})

describe('the rest of the answer', () => {
  it('never lets one good outcome hide a null one', () => {
    const outcomes = [outcome(), outcome({ id: 'o2', name: 'Injuries', direction: 'no-clear-change' })]
    const found = assessEvidence(caseStudy({ evaluations: [evaluation({ outcomes })] }), today).outcomes
    expect([found.improved.length, found['no-clear-change'].length]).toEqual([1, 1])
  })

  it('counts one outcome of two reports of one study once', () => {
    const evaluations = [evaluation({ studyId: 's' }), evaluation({ id: 'second', studyId: 's' })]
    expect(assessEvidence(caseStudy({ evaluations }), today).outcomes.improved).toHaveLength(1)
  })

  it('makes what is under way the first candidate for the next step', () => {
    const study = caseStudy({ evaluations: [evaluation(), trial({ state: 'under-way' })] })
    const { nextStep, pending } = assessEvidence(study, today)
    expect(nextStep).toMatchObject({ evaluation: 'trial', status: 'evaluated-with-comparison' })
    expect(pending).toHaveLength(1)
  })

  it('points to the cap that holds a study back', () => {
    expect(
      assessEvidence(caseStudy({ evaluations: [trial({ attrition: 'not-known' })] }), today).nextStep,
    ).toMatchObject({
      status: 'evaluated-with-comparison',
      says: 'The 2025 report by a university and the force would count for more if the report said how many were lost before the end.',
    })
  })

  it('draws only what is true: a finished study is not planned', () => {
    const { ladder } = assessEvidence(
      caseStudy({ evaluations: [trial({ evaluator: { relation: 'deliverer' } })] }),
      today,
    )
    expect(ladder.map(({ state }) => state)).toEqual([
      'passed',
      'passed',
      'passed',
      'reached',
      'reached',
      'capped',
      'reached',
      'open',
    ])
    expect(ladder[5]?.caps).toEqual(['evaluator-is-deliverer'])
  })

  it('tells which letters of EMMIE are evaluated, described or not known', () => {
    const study = caseStudy({
      evaluations: [evaluation()],
      mechanism: 'A nurse calms things down.',
      cost: { amount: '£7,000' },
    })
    const { coverage } = assessEvidence(study, today)
    expect(coverage.effect).toEqual({ state: 'evaluated', ids: ['study'] })
    expect([coverage.mechanism.state, coverage.moderators.state, coverage.economics.state]).toEqual([
      'described',
      'not-known',
      'described',
    ])
  })

  it('gives the nearest rung of other schemes', () => {
    const { crosswalk } = assessEvidence(caseStudy({ evaluations: [trial()] }), today)
    expect(crosswalk.map(({ nearest }) => nearest)).toEqual(['evaluated locally', '3', '2+ to 3', '5'])
  })
})
