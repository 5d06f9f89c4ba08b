import type * as z from 'zod'
import {
  type CaseStudy,
  type CaseStudyInput,
  type CaseStudySchema,
  caseStudySchema,
} from '../case-study/case-study.ts'
import { openCaseStudyAs } from '../case-study/versions.ts'
import type { Day } from '../date/date.ts'
import type { Assessment } from '../evidence/assessment.ts'
import { Slug } from '../permalink/slug.ts'
import type { Verdict } from '../reason/reason.ts'
import { cardOf } from '../search/card.ts'
import {
  type Facet,
  type FacetId,
  type FacetsById,
  type FacetValuesOf,
  type FoundBy,
  facetIds,
  facetsOf,
  facetValuesOf,
  isFacetId,
} from '../search/facets.ts'
import { type SearchRead, searchReader } from '../search/read-search-query.ts'
import {
  type SearchQuery,
  type SearchQueryInput,
  searchQuerySchema,
  writeSearchQuery,
} from '../search/search-query.ts'
import type { CaseStudyCard } from '../search/search-results.ts'
import { type SearchText, searchTextOf } from '../search/search-text.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { type Upgraded, upgradeCaseStudy } from './upgrade.ts'

/** The model bound to the topics and themes of one field: all that is made of it knows its terms, and no others. */
export type Library<Topic extends string = string, Theme extends string = string> = {
  readonly id: string
  readonly title: string
  readonly topics: Taxonomy<Topic>
  readonly themes: Taxonomy<Theme>
  /** The schema of its case studies, which is a Standard Schema too. */
  readonly CaseStudy: CaseStudySchema<Topic, Theme>
  /** The schema of its searches. */
  readonly SearchQuery: z.ZodType<SearchQuery<Topic, Theme>, SearchQueryInput<Topic, Theme>>
  /** What its case studies can be narrowed by, in the order in which it is shown. */
  readonly facets: readonly FacetsById<Topic, Theme>[FacetId][]
  /** The facet with this id. Throws `TypeError` for an id that is no facet's. */
  facetNamed<Id extends FacetId>(id: Id): FacetsById<Topic, Theme>[Id]
  /** The label of a facet's value; the value itself where the facet has no such one. */
  facetLabel(id: FacetId, value: string): string
  /** The values under which a case study is found on a day, by its assessment. */
  facetValuesOf(
    caseStudy: CaseStudy<Topic, Theme>,
    assessment: FoundBy,
    asAt: Day,
  ): FacetValuesOf<Topic, Theme>
  /** What a search looks through. */
  searchTextOf(caseStudy: CaseStudy<Topic, Theme>): SearchText
  /** A case study as it stands in a list. */
  cardOf(caseStudy: CaseStudy<Topic, Theme>, assessment: Assessment): CaseStudyCard<Topic, Theme>
  /** Reads a search from the query of an address; what cannot be used is named in a reason. Never throws. */
  readSearchQuery(params: Iterable<readonly [string, string]>): SearchRead<Topic, Theme>
  /** Writes a search as the query of an address, always in one order. */
  writeSearchQuery(query: SearchQuery<Topic, Theme>): string
  /**
   * The case study in a document of any content version ever shipped, with its terms as they are, deprecated ones
   * included. Refuses with a reason for each fault, naming the field and, of a term, what is near. Never throws.
   */
  parse(document: unknown): Verdict<CaseStudy<Topic, Theme>>
  /**
   * As `parse`, with its terms brought to those of today, and each change told. Refuses terms that need a person: those
   * that were split, or retired with nothing in their place.
   */
  upgrade(document: unknown): Verdict<Upgraded<Topic, Theme>>
}

/** A case study of a library: `CaseStudyOf<typeof housingAndHealth>`. */
export type CaseStudyOf<Of extends Library> = CaseStudy<TopicOf<Of>, ThemeOf<Of>>
/** A case study of a library as it may be written. */
export type CaseStudyInputOf<Of extends Library> = CaseStudyInput<TopicOf<Of>, ThemeOf<Of>>

/** A search of a library. */
export type SearchQueryOf<Of extends Library> = SearchQuery<TopicOf<Of>, ThemeOf<Of>>

type TopicOf<Of extends Library> = Of['topics']['ids'][number]
type ThemeOf<Of extends Library> = Of['themes']['ids'][number]

/** A library that was written wrongly: a fault in the program, with every fault in its message. */
export class LibraryFault extends Error {
  override name = 'LibraryFault'
}

/**
 * Binds the model to the topics and themes of a field:
 * `const housingAndHealth = defineLibrary({ id: 'housing-and-health', title: 'Housing and health', topics, themes })`.
 * Throws `LibraryFault`, naming every fault, where its id is not a slug, its title is blank, or its topics and themes
 * have one id.
 */
export function defineLibrary<Topic extends string, Theme extends string>(definition: {
  id: string
  title: string
  topics: Taxonomy<Topic>
  themes: Taxonomy<Theme>
}): Library<Topic, Theme> {
  const { id, title, topics, themes } = definition
  const faults = faultsIn(definition)
  if (faults.length > 0) throw new LibraryFault(`The library "${id}" cannot be used. ${faults.join(' ')}`)

  const terms = { topics, themes }
  const CaseStudy = caseStudySchema(terms)
  const facets = facetsOf(terms)
  const facetNamed = <Id extends FacetId>(wanted: Id) => {
    if (!isFacetId(wanted)) throw new TypeError(`No facet is called "${wanted}".`)
    return facets[wanted]
  }
  return {
    id,
    title,
    topics,
    themes,
    CaseStudy,
    SearchQuery: searchQuerySchema(terms),
    facets: facetIds.map((facet) => facets[facet]),
    facetNamed,
    facetLabel: (facet, value) => labelIn(facetNamed(facet), value),
    facetValuesOf,
    searchTextOf: (caseStudy) => searchTextOf(caseStudy, terms),
    cardOf,
    readSearchQuery: searchReader(terms),
    writeSearchQuery,
    parse: (document) => openCaseStudyAs(CaseStudy, document),
    upgrade: (document) => upgradeCaseStudy(document, { topics, themes, CaseStudy }),
  }
}

function labelIn({ values }: Facet, value: string): string {
  return values.find((candidate) => candidate.id === value)?.label ?? value
}

function faultsIn({
  id,
  title,
  topics,
  themes,
}: Pick<Library, 'id' | 'title' | 'topics' | 'themes'>): string[] {
  return [
    ...(Slug.safeParse(id).success ? [] : [`The id "${id}" is not a slug.`]),
    ...(title.trim() === '' ? ['It has no title.'] : []),
    ...(topics.id === themes.id ? [`Its topics and its themes are both called "${topics.id}".`] : []),
  ]
}
