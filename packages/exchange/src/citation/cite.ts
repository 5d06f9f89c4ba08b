import type { CaseStudy } from '@casebook/core/case-study'
import type { Source, SourceKind } from '@casebook/core/source'
import { known } from '@casebook/core/stated'
import type { Published } from '../published.ts'
import { type CslItem, type CslType, cslDate } from './csl.ts'

/**
 * A case study as a reference: a page of the library, by the body that stands behind it, in the version that was read
 * on the day `asAt`, `2026-11-22`.
 */
export function citeCaseStudy(
  { slug, title }: Pick<CaseStudy, 'slug' | 'title'>,
  { library, publication, asAt }: Pick<Published, 'library' | 'publication'> & { asAt: string },
): CslItem {
  return {
    id: slug,
    type: 'webpage',
    title,
    author: [{ literal: library.publisher }],
    'container-title': library.title,
    version: String(publication.version),
    issued: cslDate(publication.publishedOn),
    accessed: cslDate(asAt),
    URL: publication.address,
    language: library.language ?? 'en-GB',
  }
}

/** The sources of a case study as references, each under the slug and its own id. */
export function citeSources({ slug, sources }: Pick<CaseStudy, 'slug' | 'sources'>): CslItem[] {
  return sources.map((source) => citeSource(source, `${slug}-${source.id}`))
}

/** The types of CSL, and what to call what they do not tell apart. */
const types: Record<SourceKind, { type: CslType; genre?: string }> = {
  'journal-article': { type: 'article-journal' },
  report: { type: 'report' },
  'official-document': { type: 'report', genre: 'Official document' },
  data: { type: 'dataset', genre: 'Data set' },
  'practice-example': { type: 'document', genre: 'Practice example' },
  news: { type: 'article-newspaper' },
  'web-page': { type: 'webpage' },
  other: { type: 'document' },
}

/** The types whose publisher is the journal, the newspaper or the site that they are in. */
const contained = new Set<CslType>(['article-journal', 'article-newspaper', 'webpage'])

/** A source as a reference. The model knows its publisher and not its authors, so it names no author: none is made up. */
export function citeSource(source: Source, id: string = source.id): CslItem {
  const { type, genre } = types[source.kind]
  const publisher = known(source.publisher)
  const year = known(source.year)
  const url = known(source.url)
  return {
    id,
    type,
    title: source.title,
    ...(publisher === undefined
      ? {}
      : { [contained.has(type) ? 'container-title' : 'publisher']: publisher }),
    ...(genre === undefined ? {} : { genre }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(url === undefined ? {} : { URL: url }),
  }
}

/** A source as it may be written in a case study. */
export type SourceWritten = Pick<Source, 'id' | 'title' | 'kind'> &
  Partial<Pick<Source, 'publisher' | 'year' | 'url' | 'note'>>

/** A reference as a source of a case study, and in sentences what a source cannot hold. What the reference does not say is left out. */
export function sourceFrom(item: CslItem, id: string): { source: SourceWritten; lost: string[] } {
  const { author = [], issued, title, abstract, accessed, version, language } = item
  const publisher = item['container-title'] ?? item.publisher
  const [year, month] = issued?.['date-parts'][0] ?? []
  const url = item.URL ?? (item.DOI === undefined ? undefined : `https://doi.org/${item.DOI}`)
  const lost = [
    author.length > 0 && 'The authors.',
    month !== undefined && 'The month of the date.',
    item.publisher !== undefined && publisher !== item.publisher && 'The publisher, beside what it is in.',
    abstract !== undefined && 'The abstract.',
    accessed !== undefined && 'The day on which it was read.',
    version !== undefined && 'The version.',
    language !== undefined && 'The language.',
  ]
  return {
    source: {
      id,
      title: title ?? '',
      kind: kindOf(item),
      ...(publisher === undefined ? {} : { publisher }),
      ...(year === undefined ? {} : { year }),
      ...(url === undefined ? {} : { url }),
      ...(item.note === undefined ? {} : { note: item.note }),
    },
    lost: lost.filter((sentence) => sentence !== false),
  }
}

function kindOf({ type, genre }: CslItem): SourceKind {
  const kinds = Object.entries(types) as [SourceKind, { type: CslType; genre?: string }][]
  const alike = kinds.filter(([, each]) => each.type === type)
  const exact = alike.find(([, each]) => each.genre?.toLowerCase() === genre?.toLowerCase())
  return (exact ?? alike.find(([, each]) => each.genre === undefined) ?? alike[0])?.[0] ?? 'other'
}
