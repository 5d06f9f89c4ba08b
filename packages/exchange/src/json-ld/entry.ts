export type { Publication, Published, PublishingLibrary } from '../published.ts'
export { caseStudyJsonLd } from './case-study.ts'
export { type JsonLdDocument, type JsonLdNode, type JsonLdValue, jsonLdScriptText } from './document.ts'
export { type Download, type LibraryFacts, libraryJsonLd } from './library.ts'
