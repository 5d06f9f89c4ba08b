import type { CaseStudy } from '@casebook/core/case-study'
import { region } from '@casebook/core/place'
import type { Source, SourceKind } from '@casebook/core/source'
import { known, listed } from '@casebook/core/stated'
import type { Taxonomy } from '@casebook/core/taxonomy'
import { labelOf, type Published, type PublishingLibrary, termAddress } from '../published.ts'
import { filled, type JsonLdDocument, type JsonLdNode, schemaOrg } from './document.ts'
import { evidenceNode } from './evidence.ts'
import { licenceAddress } from './licence.ts'

/**
 * The page of a case study in the words of schema.org: an `Article`, by the body that stands behind the library, about
 * its topics. It claims nothing that the case study does not: it is no `ScholarlyArticle`, no `ClaimReview` and no
 * `Rating`; the evidence status is words with their reasons, their cautions and the rules they come from; what is not
 * known is left out, never made a value; and the contact is left out too, consent or not.
 */
export function caseStudyJsonLd(caseStudy: CaseStudy, published: Published): JsonLdDocument {
  const { library, publication, assessment } = published
  const publisher = organisation(library.publisher)
  return {
    '@context': schemaOrg,
    ...filled({
      '@type': 'Article',
      '@id': publication.address,
      url: publication.address,
      identifier: caseStudy.slug,
      headline: caseStudy.title,
      description: caseStudy.summary,
      inLanguage: library.language ?? 'en-GB',
      author: publisher,
      publisher,
      datePublished: publication.firstPublishedOn ?? publication.publishedOn,
      dateModified: publication.publishedOn,
      version: publication.version,
      license: licenceAddress(caseStudy.licence) ?? caseStudy.licence,
      isPartOf: { '@type': 'Dataset', '@id': datasetId(library), name: library.title, url: library.address },
      about: caseStudy.topics.map((id) => definedTerm(library, library.topics, id)),
      keywords: caseStudy.themes.map((id) => definedTerm(library, library.themes, id)),
      mentions: [
        evidenceNode(assessment, publication.address),
        ...listed(caseStudy.partners).map(({ name }) => organisation(name)),
      ],
      spatialCoverage: place(caseStudy),
      temporalCoverage: temporalCoverage(caseStudy),
      citation: caseStudy.sources.map(citation),
    }),
  }
}

/** The id of a library as a data set. */
export function datasetId({ address }: PublishingLibrary): string {
  return `${address}/#dataset`
}

export function organisation(name: string): JsonLdNode {
  return { '@type': 'Organization', name }
}

function definedTerm(library: PublishingLibrary, taxonomy: Taxonomy, id: string): JsonLdNode {
  const address = termAddress(library, taxonomy, id)
  return {
    '@type': 'DefinedTerm',
    '@id': address,
    name: labelOf(taxonomy, id),
    termCode: id,
    inDefinedTermSet: `${library.address}/${taxonomy.id}`,
  }
}

function place({ place: { name, regions, localAuthorities } }: CaseStudy): JsonLdNode {
  const areas = [...listed(regions).map((id) => region(id).name), ...listed(localAuthorities)]
  return filled({
    '@type': 'Place',
    name,
    containedInPlace: areas.map((area) => ({ '@type': 'AdministrativeArea', name: area })),
  })
}

/** From the start to the end; where it is ongoing, to the date as at which that is known, and no further. */
function temporalCoverage({ start, end }: CaseStudy): string | undefined {
  const last = typeof end === 'object' ? end.ongoingAsAt : end
  return isDate(start) && isDate(last) ? `${start}/${last}` : undefined
}

function isDate(text: string): boolean {
  return /^\d/.test(text)
}

const types: Record<SourceKind, string> = {
  'journal-article': 'ScholarlyArticle',
  report: 'Report',
  'official-document': 'CreativeWork',
  data: 'Dataset',
  'practice-example': 'CreativeWork',
  news: 'NewsArticle',
  'web-page': 'WebPage',
  other: 'CreativeWork',
}

function citation({ kind, title, publisher, year, url }: Source): JsonLdNode {
  const by = known(publisher)
  const published = known(year)
  return filled({
    '@type': types[kind],
    name: title,
    publisher: by === undefined ? undefined : organisation(by),
    datePublished: published === undefined ? undefined : String(published),
    url: known(url),
  })
}
