export { cardOf, startYear, yearsInWords } from './card.ts'
export {
  type Facet,
  type FacetId,
  type FacetsById,
  type FacetTerms,
  type FacetValue,
  type FacetValuesOf,
  type FoundBy,
  facetIds,
  facetValuesOf,
} from './facets.ts'
export { Gathering, LibraryGlance, PublicTaxonomy, PublishedCaseStudy, SitemapEntry } from './library.ts'
export type { SearchRead } from './read-search-query.ts'
export {
  everything,
  type FacetsChosen,
  firstYear,
  lastPage,
  lastYear,
  longestWords,
  pageSize,
  SearchQuery,
  type SearchQueryInput,
  type SortId,
  sorts,
  withoutValue,
  writeSearchQuery,
} from './search-query.ts'
export { CaseStudyCard, SearchResults, SnippetPart } from './search-results.ts'
export type { SearchText } from './search-text.ts'
