import type { CaseStudy } from '../case-study/case-study.ts'
import { type Evaluation, studyOf } from '../evaluation/evaluation.ts'
import { known } from '../stated/stated.ts'
import type { AssessmentReason } from './assessment.ts'
import { capNamed, caps } from './caps.ts'
import type { Climbed, Earned } from './rungs.ts'
import {
  actionInWords,
  comingStudyInWords,
  inWords,
  measuredInWords,
  scaleInWords,
  studyInWords,
} from './sentences.ts'
import { agreement, comparedInSeveralPlaces } from './several-places.ts'
import { type Rung, statusAt } from './status.ts'
import type { Weighing } from './weigh.ts'

/** Why this status, in sentences for people. A withdrawn report comes first; then what earned the status; then what bars more. */
export function reasonsFor({ rung, earned }: Climbed, words: string, weighing: Weighing): AssessmentReason[] {
  const reasons = weighing.withdrawn.map(withdrawnReport)
  reasons.push({
    rule: statusAt(rung).id,
    says: `${words}, because ${because(rung, earned, weighing)}`,
    ids: [...earned.evaluations, ...earned.claims].map(({ id }) => id),
  })
  reasons.push(...whatBarsMore(rung, weighing))
  return reasons
}

function withdrawnReport(evaluation: Evaluation): AssessmentReason {
  const why = known(evaluation.stateReason)
  const says = `${capital(studyInWords(evaluation))} was withdrawn, so it counts for nothing${why ? `: ${why}` : '; why is not known.'}`
  return { rule: 'report-withdrawn', says: stop(says), ids: [evaluation.id] }
}

function because(rung: Rung, { evaluations, claims }: Earned, weighing: Weighing): string {
  const [best] = evaluations
  if (rung === 0) return noneBecause(weighing)
  if (rung === 3) return resultsBecause(evaluations.length, claims.length, weighing)
  if (!best) return ''
  if (rung === 1) return `${comingStudyInWords(best)} is planned.`
  if (rung === 2) return `${comingStudyInWords(best)} is under way and has not reported.`
  const others = evaluations.length > 1 ? new Set(evaluations.map(studyOf)).size - 1 : 0
  const more =
    others > 0 && rung < 7
      ? ` ${others === 1 ? 'One other study counts' : `${others} other studies count`} at this rung.`
      : ''
  const which = `${studyInWords(best)} ${actionInWords(best)}${scaleInWords(best)}`
  const independent = rung === 5 ? ', and its evaluator was independent' : ''
  const places = rung === 7 ? `, and so did ${severalPlaces(weighing)}` : ''
  return `${which}${independent}${places}.${measuredInWords(best.outcomes)}${more}`
}

function severalPlaces(weighing: Weighing): string {
  const studies = comparedInSeveralPlaces(weighing) ?? []
  const others = studies.slice(1).map(({ evaluation }) => {
    const place = known(evaluation.site.name)
    return `${studyInWords(evaluation)}${place ? ` in ${place}` : ' elsewhere'}`
  })
  return `${inWords(others)}, ${agreement(studies)}`
}

const evaluatedInWords: Record<CaseStudy['evaluated'], string> = {
  no: 'no evaluation has been made.',
  'not-asked': 'nobody has asked yet whether there is one.',
  'none-found': 'none was found when we looked.',
  'not-known': 'it is not known whether there is one.',
  yes: 'it is said to have been evaluated, but no evaluation of it that counts is recorded.',
}

function noneBecause({ caseStudy, abandoned, elsewhere }: Weighing): string {
  const stopped =
    abandoned.length > 0 ? ` ${capital(inWords(abandoned.map(comingStudyInWords)))} was abandoned.` : ''
  const beside =
    elsewhere.length > 0
      ? ' What was studied elsewhere, or where nobody says, is shown beside, and does not count here.'
      : ''
  return `${evaluatedInWords[caseStudy.evaluated]}${stopped}${beside}`
}

function resultsBecause(evaluations: number, claims: number, { complete }: Weighing): string {
  if (evaluations === 0)
    return `${claims === 1 ? 'a result is' : 'results are'} stated with a source, and no completed evaluation of them is known.`
  const bars = new Set(complete.flatMap(({ caps }) => caps.filter((code) => capNamed(code).at === 3)))
  const why = [...bars].map((code) => ` ${capNamed(code).says}`).join('')
  return `${evaluations === 1 ? 'an evaluation is' : `${evaluations} evaluations are`} complete, but ${evaluations === 1 ? 'it cannot' : 'they cannot'} count for more.${why}`
}

/** What each cap says, as part of a longer sentence. */
const clauses = new Map(
  caps.map(({ code, says }) => [code, says.charAt(0).toLowerCase() + says.slice(1).replace(/\.$/, '')]),
)

/** The caps that keep evaluations from rungs above the status: one sentence a study, with every bar on it. */
function whatBarsMore(rung: Rung, { complete }: Weighing): AssessmentReason[] {
  const reasons: AssessmentReason[] = []
  for (const { evaluation, caps: held } of complete) {
    const bars = held.filter((code) => barsAbove(capNamed(code), rung))
    if (bars.length === 0) continue
    const says = `${capital(studyInWords(evaluation))} does not count for more: ${bars.map((code) => clauses.get(code)).join('; ')}.`
    if (reasons.some((reason) => reason.says === says)) continue
    reasons.push({ rule: bars.join(' '), says, ids: [evaluation.id] })
  }
  return reasons
}

/** Whether a cap keeps its evaluation from a rung above this one; what holds at rung 6 is told what bars 5 too. */
function barsAbove(cap: ReturnType<typeof capNamed>, rung: Rung): boolean {
  return cap.at === 3 ? rung > 3 : (cap.blocks ?? 0) > rung || (cap.blocks === 5 && rung === 6)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function stop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
