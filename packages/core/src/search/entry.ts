export { cardOf, startYear, yearsInWords } from './card.ts'
export {
  type Facet,
  type FacetId,
  type FacetValue,
  facetIds,
  facetLabel,
  facetNamed,
  facets,
  facetValuesOf,
} from './facets.ts'
export { Gathering, LibraryGlance, PublishedCaseStudy, SitemapEntry } from './library.ts'
export { readSearchQuery } from './read-search-query.ts'
export {
  everything,
  firstYear,
  lastPage,
  lastYear,
  longestWords,
  pageSize,
  SearchQuery,
  type SortId,
  sorts,
  withoutValue,
  writeSearchQuery,
} from './search-query.ts'
export { CaseStudyCard, SearchResults, SnippetPart } from './search-results.ts'
export { type SearchText, searchTextOf } from './search-text.ts'
