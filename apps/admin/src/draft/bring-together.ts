import { diffRevisions, type Merge, mergeRevisions } from '@casebook/core/difference'
import { policeAndPublicHealth } from '@casebook/core/library'
import type { DraftCaseStudy } from '@casebook/core/readiness'

/** What two made of one revision, brought together: all that does not overlap, and the conflicts for a person to settle. */
export function bringTogether(
  base: DraftCaseStudy,
  mine: DraftCaseStudy,
  theirs: DraftCaseStudy,
): Merge<DraftCaseStudy> {
  return mergeRevisions(base, mine, theirs, policeAndPublicHealth.CaseStudy)
}

/** Whether two say the same. */
export function isAlike(one: DraftCaseStudy, other: DraftCaseStudy): boolean {
  return one === other || diffRevisions(one, other).length === 0
}
