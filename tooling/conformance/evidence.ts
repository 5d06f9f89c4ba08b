import type { CaseStudy } from '@casebook/core/case-study'
import { type Assessment, assessEvidence } from '@casebook/core/evidence'
import { anyCaseStudy } from '@casebook/core/synthetic/arbitraries'
import { flagTable, ladderTable } from '@casebook/core/synthetic/verdicts'
import * as fc from 'fast-check'

const asAt = '2026-11-22'

/** What an implementation must say of a case study: every part of the answer but the sentences, which are each one's own. */
function expectedOf({ scheme, ...answer }: Assessment) {
  return {
    scheme,
    status: answer.status,
    standing: answer.standing,
    rung: answer.rung,
    who: answer.who && { relation: answer.who.relation, evaluation: answer.who.evaluation },
    how: answer.how && { design: answer.how.design, evaluation: answer.how.evaluation },
    designLevel: answer.designLevel,
    ladder: answer.ladder.map(({ rung, state, caps }) => ({ rung, state, caps })),
    outcomes: Object.fromEntries(
      Object.entries(answer.outcomes).map(([direction, found]) => [direction, found.map(({ id }) => id)]),
    ),
    harms: answer.harms,
    pending: answer.pending.map(({ evaluation, state }) => ({ evaluation, state })),
    elsewhere: answer.elsewhere,
    reasons: answer.reasons.map(({ rule, ids }) => ({ rule, ids })),
    flags: answer.flags.map(({ code, ids }) => ({ code, ids })),
    nextStep: answer.nextStep && { rung: answer.nextStep.rung, evaluation: answer.nextStep.evaluation },
    coverage: answer.coverage,
  }
}

/** Case studies that each turn on one condition, and as many generated ones as show something that none before showed. */
export function evidenceCases() {
  const named: [string, CaseStudy][] = [
    ...ladderTable.map(([says, caseStudy]): [string, CaseStudy] => [says, caseStudy]),
    ...flagTable.flatMap(([code, up, down]): [string, CaseStudy][] => [
      [`raises ${code}`, up],
      [`does not raise ${code}`, down],
    ]),
  ]
  const generated = fc
    .sample(anyCaseStudy, { seed: 2016, numRuns: 1000 })
    .map((caseStudy, index): [string, CaseStudy] => [`generated, number ${index + 1}`, caseStudy])
  return [...named, ...showingMore(generated, named)].map(([name, caseStudy]) => ({
    name,
    caseStudy,
    asAt,
    expected: expectedOf(assessEvidence(caseStudy, { asAt })),
  }))
}

function showingMore(
  candidates: [string, CaseStudy][],
  before: [string, CaseStudy][],
): [string, CaseStudy][] {
  const seen = new Set(before.flatMap(([, caseStudy]) => traitsOf(caseStudy)))
  return candidates.filter(([, caseStudy]) => {
    const fresh = traitsOf(caseStudy).filter((trait) => !seen.has(trait))
    for (const trait of fresh) seen.add(trait)
    return fresh.length > 0
  })
}

/** What a case study shows of the rules. */
function traitsOf(caseStudy: CaseStudy): string[] {
  const { standing, reasons, flags, ladder, nextStep, who, how } = assessEvidence(caseStudy, { asAt })
  return [
    `${standing} next ${nextStep?.rung}`,
    `${how?.design} by ${who?.relation}`,
    ...reasons.map(({ rule }) => rule),
    ...flags.map(({ code }) => code),
    ...ladder.map(({ rung, state, caps }) => `${rung} ${state} ${caps.join(' ')}`),
  ]
}
