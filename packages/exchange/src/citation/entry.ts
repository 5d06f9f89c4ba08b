export type { Publication, PublishingLibrary } from '../published.ts'
export { writeBibtex } from './bibtex.ts'
export { citeCaseStudy, citeSource, citeSources, type SourceWritten, sourceFrom } from './cite.ts'
export {
  type CitationsRead,
  type CslDate,
  type CslItem,
  type CslName,
  type CslType,
  cslTypes,
  writeCslJson,
} from './csl.ts'
export { readBibtex } from './read-bibtex.ts'
export { readRis } from './read-ris.ts'
export { writeRis } from './ris.ts'
export { type CitationStyle, citationStyles, citationText } from './text.ts'
