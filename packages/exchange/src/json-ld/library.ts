import { scheme } from '@casebook/core/evidence'
import type { PublishingLibrary } from '../published.ts'
import { datasetId, organisation } from './case-study.ts'
import { filled, type JsonLdDocument, schemaOrg } from './document.ts'
import { licenceAddress } from './licence.ts'

/** A file of the whole library that anyone may take: its whole address, its media type and what it is called. */
export type Download = { address: string; mediaType: string; name: string }

/** What is told of the library as a whole. `modifiedOn` is the day, `2026-11-22`, of the latest publication in it. */
export type LibraryFacts = {
  description: string
  licence: string
  modifiedOn: string
  downloads: readonly Download[]
}

/** The library in the words of schema.org: a `Dataset` with a `DataDownload` for each file of it. */
export function libraryJsonLd(library: PublishingLibrary, facts: LibraryFacts): JsonLdDocument {
  const publisher = organisation(library.publisher)
  return {
    '@context': schemaOrg,
    ...filled({
      '@type': 'Dataset',
      '@id': datasetId(library),
      url: library.address,
      name: library.title,
      description: facts.description,
      inLanguage: library.language ?? 'en-GB',
      license: licenceAddress(facts.licence) ?? facts.licence,
      creator: publisher,
      publisher,
      dateModified: facts.modifiedOn,
      keywords: library.topics.choosable.map(({ label }) => label),
      variableMeasured: {
        '@type': 'PropertyValue',
        propertyID: 'evidence-status',
        name: 'Evidence status',
        measurementTechnique: `${scheme.id}, version ${scheme.version}`,
      },
      distribution: facts.downloads.map(({ address, mediaType, name }) => ({
        '@type': 'DataDownload',
        name,
        contentUrl: address,
        encodingFormat: mediaType,
      })),
    }),
  }
}
