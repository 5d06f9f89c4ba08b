import { studyOf } from '../evaluation/evaluation.ts'
import { type Direction, isAboutChange, type Outcome } from '../evaluation/outcome.ts'
import type { Assessment, OutcomeFound } from './assessment.ts'
import type { Weighing } from './weigh.ts'

/**
 * What changed, by direction: from the completed evaluations that count and from claims. One study counts once, so the
 * same outcome in two reports of it stands once, from the newer report.
 */
export function outcomesFound({ complete, caseStudy }: Weighing): Assessment['outcomes'] {
  const found: Record<Direction, OutcomeFound[]> = {
    improved: [],
    'no-clear-change': [],
    worsened: [],
    mixed: [],
    unclear: [],
    'not-measured': [],
  }
  if (complete.length > 0) {
    const seen = new Set<string>()
    for (const { evaluation } of complete) {
      for (const outcome of evaluation.outcomes) {
        if (!isAboutChange(outcome)) continue
        const { id, name, direction } = outcome
        const key = `${studyOf(evaluation)} ${sameName(name)}`
        if (seen.has(key)) continue
        seen.add(key)
        found[direction].push({ id, evaluation: evaluation.id, name, direction })
      }
    }
  }
  for (const outcome of caseStudy.claimedOutcomes) {
    if (!isAboutChange(outcome)) continue
    const { id, name, direction } = outcome
    found[direction].push({ id, evaluation: null, name, direction })
  }
  return found
}

/** Whether anyone looked for harms, by the completed evaluations that count and by claims: silence is not a no. */
export function harmsLookedFor({ complete, caseStudy }: Weighing): Assessment['harms'] {
  let harms = weighHarms('not-known', caseStudy.claimedOutcomes)
  for (const { evaluation } of complete) harms = weighHarms(harms, evaluation.outcomes)
  return harms
}

/** What is known of harms with these outcomes too: one yes outweighs any no, and one no any silence. */
function weighHarms(harms: Assessment['harms'], outcomes: Outcome[]): Assessment['harms'] {
  let known = harms
  for (const { harmsLookedFor } of outcomes) {
    if (harmsLookedFor === 'yes') return 'looked-for'
    if (harmsLookedFor === 'no' && known === 'not-known') known = 'not-looked-for'
  }
  return known
}

/** One name whatever its capitals and spaces, so that one outcome can be followed across evaluations. */
export function sameName(name: string): string {
  const written = name.trim().toLowerCase()
  return /\s\s|[^\S ]/.test(written) ? written.replace(/\s+/g, ' ') : written
}
