export { isSummary, Source, SourceKind } from './source.ts'
