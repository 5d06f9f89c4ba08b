import type { Day } from '@casebook/core/date'
import { type Path, pathOf } from '@casebook/core/difference'
import { type Assessment, assessEvidence, type ClaimAbove, claimsAbove } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import {
  checkReadiness,
  type DraftCaseStudy,
  type FieldReason,
  fieldInWords,
  provisionalCaseStudy,
  type Readiness,
} from '@casebook/core/readiness'
import { fieldAt, placeInForm } from './find-field.ts'
import { pathAt, valueAt } from './place.ts'

/** What core's rules say of a draft, as at a day. */
export type Judged = {
  readonly draft: DraftCaseStudy
  readonly assessment: Assessment
  readonly readiness: Readiness
  /** What stands in the way, by the place in the form where it is said. */
  readonly blocking: ReadonlyMap<Path, readonly FieldReason[]>
  /** Where nothing is written yet: what is wrong there is that it is blank. */
  readonly blank: ReadonlySet<Path>
  /** Claims above the evidence that are not kept, by the field that they stand in. */
  readonly claims: ReadonlyMap<Path, readonly ClaimAbove[]>
}

const judgedOnce = new WeakMap<DraftCaseStudy, Map<Day, Judged>>()

/** Judges a draft by core's rules; the same draft is judged once a day. */
export function judge(draft: DraftCaseStudy, asAt: Day): Judged {
  const byDay = judgedOnce.get(draft) ?? new Map<Day, Judged>()
  judgedOnce.set(draft, byDay)
  const judged = byDay.get(asAt) ?? judgeAnew(draft, asAt)
  byDay.set(asAt, judged)
  return judged
}

function judgeAnew(draft: DraftCaseStudy, asAt: Day): Judged {
  const model = policeAndPublicHealth.CaseStudy
  const caseStudy = provisionalCaseStudy(draft, { asAt, model })
  const assessment = assessEvidence(caseStudy, { asAt })
  const { blocking, advisory } = checkReadiness(draft, { asAt, model })
  const readiness = { blocking: blocking.map((reason) => chosenInWords(draft, reason)), advisory }
  const places = grouped(readiness.blocking, ({ field }) => placeInForm(pathAt(draft, field)))
  const exceeds = assessment.flags.some(({ code }) => code === 'claim-exceeds-evidence')
  return {
    draft,
    assessment,
    readiness,
    blocking: places,
    blank: new Set([...places.keys()].filter((place) => isBlank(valueAt(draft, place)))),
    claims: grouped(exceeds ? claimsAbove(caseStudy) : [], ({ field }) => claimPath(field)),
  }
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** For a choice that nobody made, core lists the ids of all: the form shows them, so it is enough to say which choice. */
function chosenInWords(draft: DraftCaseStudy, reason: FieldReason): FieldReason {
  const path = pathAt(draft, reason.field)
  const field = fieldAt(path)
  if (reason.rule !== 'invalid-value' || !field || !('of' in field) || !isBlank(valueAt(draft, path)))
    return reason
  const part = /^.*\.\d+(?=\.)/.exec(reason.field)?.[0]
  const label = field.label.charAt(0).toLowerCase() + field.label.slice(1)
  return { ...reason, says: `Choose the ${label}${part ? ` of ${fieldInWords(part)}` : ''}.` }
}

/** The path of the text that a claim stands in: core names the part of a list, and the form its text. */
function claimPath(field: string): Path {
  const keys = field.split('.')
  return pathOf(keys.length > 1 ? [...keys, 'text'] : keys)
}

function grouped<Each>(all: readonly Each[], pathOfEach: (each: Each) => Path): Map<Path, Each[]> {
  const groups = new Map<Path, Each[]>()
  for (const each of all) {
    const path = pathOfEach(each)
    groups.set(path, [...(groups.get(path) ?? []), each])
  }
  return groups
}
