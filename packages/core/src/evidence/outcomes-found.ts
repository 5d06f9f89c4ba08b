import type { CaseStudy } from '../case-study/case-study.ts'
import { studyOf } from '../evaluation/evaluation.ts'
import { Direction, isAboutChange } from '../evaluation/outcome.ts'
import type { Assessment, OutcomeFound } from './assessment.ts'
import type { Weighing } from './weigh.ts'

/**
 * What changed, by direction: from the completed evaluations that count and from claims. One study counts once, so the
 * same outcome in two reports of it stands once, from the newer report.
 */
export function outcomesFound({ complete, caseStudy }: Weighing): Assessment['outcomes'] {
  const found = Object.fromEntries(Direction.options.map((direction) => [direction, [] as OutcomeFound[]]))
  const seen = new Set<string>()
  for (const { evaluation } of complete) {
    for (const { id, name, direction } of evaluation.outcomes.filter(isAboutChange)) {
      const key = `${studyOf(evaluation)} ${sameName(name)}`
      if (seen.has(key)) continue
      seen.add(key)
      found[direction]?.push({ id, evaluation: evaluation.id, name, direction })
    }
  }
  for (const { id, name, direction } of caseStudy.claimedOutcomes.filter(isAboutChange)) {
    found[direction]?.push({ id, evaluation: null, name, direction })
  }
  return found as Assessment['outcomes']
}

/** Whether anyone looked for harms, over all that the case study says: silence is not a no. */
export function harmsLookedFor({ claimedOutcomes, evaluations }: CaseStudy): Assessment['harms'] {
  const said = [...evaluations.flatMap(({ outcomes }) => outcomes), ...claimedOutcomes].map(
    (outcome) => outcome.harmsLookedFor,
  )
  if (said.includes('yes')) return 'looked-for'
  return said.includes('no') ? 'not-looked-for' : 'not-known'
}

/** One name whatever its capitals and spaces, so that one outcome can be followed across evaluations. */
export function sameName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ')
}
