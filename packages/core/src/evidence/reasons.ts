import type { CaseStudy } from '../case-study/case-study.ts'
import { stageOf } from '../case-study/stage.ts'
import type { Day } from '../date/date.ts'
import { dateInWords } from '../date/date.ts'
import { type Evaluation, studyOf } from '../evaluation/evaluation.ts'
import { known } from '../stated/stated.ts'
import type { AssessmentReason } from './assessment.ts'
import { type CapCode, capNamed, caps } from './caps.ts'
import { comingStudyInWords, nameAmong, studyInWords } from './names.ts'
import type { Climbed, Earned } from './rungs.ts'
import { actionInWords, capital, inWords, measuredInWords, scaleInWords, whyInWords } from './sentences.ts'
import { agreement, comparedInSeveralPlaces } from './several-places.ts'
import { standings } from './standing.ts'
import { type Rung, statusAt } from './status.ts'
import type { Weighed, Weighing } from './weigh.ts'

export type Judged = { climbed: Climbed; words: string; weighing: Weighing; asAt: Day }

/** Why this status, in sentences for people. A withdrawn report comes first; then what earned the status; then what bars more. */
export function reasonsFor({ climbed: { rung, earned }, words, weighing, asAt }: Judged): AssessmentReason[] {
  const reasons = weighing.withdrawn.map(withdrawnReport)
  const why = rung === 0 ? noneBecause(weighing, asAt) : because(rung, earned, weighing)
  reasons.push({
    rule: statusAt(rung).id,
    says: `${inSentence.get(words)}, because ${why}`,
    ids: [...earned.evaluations, ...earned.claims].map(({ id }) => id),
  })
  return reasons.concat(whatBarsMore(rung, weighing))
}

/** A status with what it tells of in brackets: "how it works" is no part of the reason that follows. */
const inSentence = new Map(standings.map(({ label }) => [label, label.replace(/: (.*)$/, ' ($1)')]))

function withdrawnReport(evaluation: Evaluation): AssessmentReason {
  const says = `${capital(studyInWords(evaluation))} was withdrawn, so it counts for nothing${whyInWords(evaluation)}`
  return { rule: 'report-withdrawn', says, ids: [evaluation.id] }
}

function because(rung: Rung, { evaluations, claims }: Earned, weighing: Weighing): string {
  const [best] = evaluations
  if (rung === 3) return resultsBecause(claims.length, weighing.complete)
  if (!best) return ''
  if (rung === 1) return `${comingStudyInWords(best)} is planned and has not begun.`
  if (rung === 2) return `${comingStudyInWords(best)} has begun and has not reported.`
  const others = evaluations.length > 1 ? new Set(evaluations.map(studyOf)).size - 1 : 0
  const more =
    others > 0 && rung < 7
      ? ` At this rung ${others === 1 ? 'one other study counts' : `${others} other studies count`} too.`
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
  'not-asked': 'nobody has asked yet whether it was evaluated.',
  'none-found': 'no evaluation was found when we looked.',
  'not-known': 'it is not known whether anybody has evaluated it.',
  yes: 'no evaluation that counts here is known, though it is said to have been evaluated.',
}

function noneBecause({ caseStudy, abandoned, elsewhere }: Weighing, asAt: Day): string {
  const stopped = abandoned
    .map((evaluation) => ` ${capital(comingStudyInWords(evaluation))} was abandoned${whyInWords(evaluation)}`)
    .join('')
  const none = notBegun(caseStudy, asAt) ?? evaluatedInWords[caseStudy.evaluated]
  return `${none}${stopped}${elsewhere.length > 0 ? ` ${besideInWords(elsewhere)}` : ''}`
}

/** Work that has not begun cannot have been evaluated, and that is nobody's fault. */
function notBegun(caseStudy: CaseStudy, asAt: Day): string | undefined {
  const { stage, asAt: heard } = stageOf(caseStudy, asAt)
  if (stage !== 'on-the-horizon' || caseStudy.evaluated === 'yes') return undefined
  return heard === asAt
    ? 'the work has not begun, so there is nothing to evaluate yet.'
    : `the work had not begun as at ${dateInWords(heard)}, so there was nothing to evaluate.`
}

function besideInWords(elsewhere: Weighed[]): string {
  const one = elsewhere.length === 1
  if (elsewhere.every(({ evaluation }) => evaluation.site.at === 'elsewhere'))
    return `${one ? 'A study made elsewhere is' : 'Studies made elsewhere are'} shown apart and ${one ? 'does' : 'do'} not count here.`
  return `${one ? 'A study that is' : 'Studies that are'} not known to be of the work here ${one ? 'is shown apart and does' : 'are shown apart and do'} not count.`
}

/** One complete study is named with all that bars it; of several the sentences that follow tell. */
function resultsBecause(claims: number, complete: Weighed[]): string {
  const [only, another] = complete
  if (!only)
    return claims === 1
      ? 'a result is stated with a source, and no completed evaluation of it is known.'
      : 'results are stated with a source, and no completed evaluation of them is known.'
  if (another)
    return `${complete.length} evaluations are complete, but ${complete.length === 2 ? 'neither' : 'none'} can count for more.`
  const why = only.caps.filter((code) => barsAbove(code, 3)).map((code) => capNamed(code).says)
  return `${studyInWords(only.evaluation)} is complete, but cannot count for more. ${why.join(' ')}`
}

/** What each cap says, as part of a longer sentence. */
const clauses = new Map(
  caps.map(({ code, says }) => [code, says.charAt(0).toLowerCase() + says.slice(1).replace(/\.$/, '')]),
)

/** The caps that keep evaluations from rungs above the status: one sentence a study, with every bar on it. */
function whatBarsMore(rung: Rung, { complete, all }: Weighing): AssessmentReason[] {
  if (rung === 3 && complete.length === 1) return []
  const reasons: AssessmentReason[] = []
  const barred = complete.filter(({ caps: held }) => held.some((code) => barsAbove(code, rung)))
  const meant = barred.map(({ evaluation }) => evaluation)
  for (const { evaluation, caps: held } of barred) {
    const bars = held.filter((code) => barsAbove(code, rung))
    const name = nameAmong(evaluation, meant, all)
    const says = `${capital(name)} does not count for more: ${bars.map((code) => clauses.get(code)).join('; ')}.`
    if (reasons.some((reason) => reason.says === says)) continue
    reasons.push({ rule: bars.join(' '), says, ids: [evaluation.id] })
  }
  return reasons
}

/** Whether a cap keeps its evaluation from a rung above this one; what holds at rung 6 is told what bars 5 too. */
function barsAbove(code: CapCode, rung: Rung): boolean {
  const { at, blocks = 0 } = capNamed(code)
  return at === 3 || blocks > rung || (blocks === 5 && rung === 6)
}
