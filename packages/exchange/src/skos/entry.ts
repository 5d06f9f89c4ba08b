export { readSkosTurtle, type SkosChoices, type SkosRead } from './read.ts'
export type { TaxonomyWritten } from './taxonomy.ts'
export { taxonomyJsonLd, taxonomyTurtle } from './write.ts'
