import { type Evaluation, studyOf } from '../evaluation/evaluation.ts'
import { isResult } from '../evaluation/outcome.ts'
import { known } from '../stated/stated.ts'
import { meetsComparison, type Weighed, type Weighing } from './weigh.ts'

/** The least follow-up, in months, that one of the studies must have. */
export const longFollowUp = 12

/** Studies in places with nothing in common that together earn rung 7, the one here first; `undefined` where there are none. */
export function comparedInSeveralPlaces({ complete, elsewhere }: Weighing): Weighed[] | undefined {
  const here = complete.filter(meetsComparison)
  if (here.length === 0) return undefined
  const all = [...here, ...elsewhere.filter(meetsComparison)]
  for (const first of here) {
    const apartFromFirst = all.filter((other) => apart(first.evaluation, other.evaluation))
    for (const second of apartFromFirst) {
      if (suffices([first, second])) return [first, second]
      for (const third of apartFromFirst) {
        const set = [first, second, third]
        if (apart(second.evaluation, third.evaluation) && suffices(set)) return set
      }
    }
  }
  return undefined
}

function suffices(studies: Weighed[]): boolean {
  const evaluations = studies.map(({ evaluation }) => evaluation)
  return (
    evaluations.some(({ evaluator }) => evaluator.relation === 'independent') &&
    evaluations.some(({ followUpMonths }) => (known(followUpMonths) ?? 0) >= longFollowUp)
  )
}

/** Whether two studies are not the same one, and were made in places with nothing in common. */
function apart(a: Evaluation, b: Evaluation): boolean {
  if (studyOf(a) === studyOf(b)) return false
  const sites = [a.site.at, b.site.at]
  if (sites.includes('here')) return sites.includes('elsewhere')
  return disjoint(namesOf(a), namesOf(b))
}

function disjoint(a: Set<string> | undefined, b: Set<string> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].every((place) => !b.has(place))
}

function namesOf({ site }: Evaluation): Set<string> | undefined {
  const places = known(site.places)
  return places && new Set(places.map((place) => place.trim().toLowerCase()))
}

/** Whether the studies agree, differ, or both found no clear change, in words: it says how much was looked at, not that it works. */
export function agreement(studies: Weighed[]): string {
  const findings = studies.map(({ evaluation }) => findingOf(evaluation))
  const [first] = findings
  if (findings.some((finding) => finding !== first)) return 'and they differ'
  if (first === 'no-clear-change') return `and ${studies.length === 2 ? 'both' : 'all'} found no clear change`
  if (first === undefined) return 'and it cannot be told whether they agree'
  return 'and they agree'
}

/** One word for what a study found: its only direction, leaving null results aside where something else was found too. */
function findingOf({ outcomes }: Evaluation): string | undefined {
  const directions = new Set<string>(outcomes.filter(isResult).map(({ direction }) => direction))
  if (directions.size > 1) directions.delete('no-clear-change')
  return directions.size > 1 ? 'mixed' : [...directions][0]
}
