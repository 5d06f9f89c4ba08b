export type { Publication, Published, PublishingLibrary } from '../published.ts'
export { caseStudyJsonLd } from './case-study.ts'
export { type JsonLdDocument, jsonLdScriptText, type Node, type Value } from './document.ts'
export { type Download, type LibraryFacts, libraryJsonLd } from './library.ts'
