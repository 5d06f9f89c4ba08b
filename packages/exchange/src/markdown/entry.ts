export type { Publication, Published, PublishingLibrary } from '../published.ts'
export { caseStudyMarkdown } from './markdown.ts'
