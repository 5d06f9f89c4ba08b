export {
  type CaseStudyInputOf,
  type CaseStudyOf,
  defineLibrary,
  type Library,
  LibraryFault,
  type SearchQueryOf,
} from './define-library.ts'
export { policeAndPublicHealth } from './police-and-public-health.ts'
export type { Upgraded } from './upgrade.ts'
export type { TermUpgrade } from './upgrade-terms.ts'
export { type LibraryRetirement, readToday, type TermsOf, withRetirements } from './with-retirements.ts'
