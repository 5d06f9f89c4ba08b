export {
  archiveSearch,
  type CheckAnswer,
  type CheckOutcome,
  isHeard,
  type NoAnswer,
  type NotAsked,
} from './check-answer.ts'
export { isSummary, Source, SourceKind } from './source.ts'
export { type Asked, checkAfter, isUnreachable, LastCheck, SourceCheck } from './source-check.ts'
export { withChecks } from './with-checks.ts'
