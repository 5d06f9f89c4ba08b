export { assessEvidence } from './assess.ts'
export {
  Assessment,
  type Coverage,
  type Equivalent,
  Flag,
  type OutcomeFound,
  Pending,
  RungDrawn,
} from './assessment.ts'
export { type CapCode, capNamed, caps } from './caps.ts'
export { type ClaimAbove, claimsAbove } from './claims-above.ts'
export { crosswalkCaveat } from './crosswalk.ts'
export { flagRules } from './flags.ts'
export { fewestPlaces, fewestPoints, smallestArm, totalPerArm } from './sample-size.ts'
export { longFollowUp } from './several-places.ts'
export { type Standing, standings } from './standing.ts'
export { EvidenceStatus, type Rung, rungOf, scheme, statusAt, statuses } from './status.ts'
export { freshMonths } from './time-flags.ts'
