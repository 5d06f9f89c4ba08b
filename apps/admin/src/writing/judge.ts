import type { Day } from '@casebook/core/date'
import { type Path, pathOf } from '@casebook/core/difference'
import { type Assessment, assessEvidence, type ClaimAbove, claimsAbove } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import {
  checkReadiness,
  type DraftCaseStudy,
  type FieldReason,
  provisionalCaseStudy,
  type Readiness,
} from '@casebook/core/readiness'
import { placeInForm } from './find-field.ts'
import { pathAt } from './place.ts'

/** What core's rules say of a draft, as at a day. */
export type Judged = {
  readonly draft: DraftCaseStudy
  readonly assessment: Assessment
  readonly readiness: Readiness
  /** What stands in the way, by the place in the form where it is said. */
  readonly blocking: ReadonlyMap<Path, readonly FieldReason[]>
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
  const readiness = checkReadiness(draft, { asAt, model })
  const exceeds = assessment.flags.some(({ code }) => code === 'claim-exceeds-evidence')
  return {
    draft,
    assessment,
    readiness,
    blocking: grouped(readiness.blocking, ({ field }) => placeInForm(pathAt(draft, field))),
    claims: grouped(exceeds ? claimsAbove(caseStudy) : [], ({ field }) => claimPath(field)),
  }
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
