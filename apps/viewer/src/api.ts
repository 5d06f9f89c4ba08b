import { policeAndPublicHealth, type SearchQueryOf, withRetirements } from '@casebook/core/library'
import type { AppRouter } from '@casebook/server/router'
import { createContext } from 'react-router'
import type { Desk } from './desk/desk.ts'

/** What the server's public procedures answer: a field renamed there is a fault here, before anything runs. */
type Public = ReturnType<AppRouter['createCaller']>['public']
/** The library with its terms as they stand today. */
export type Library = typeof policeAndPublicHealth
type Query = SearchQueryOf<Library>
type Answer<Name extends keyof Public> = Promise<Awaited<ReturnType<Public[Name]>>>

/** The public procedures that the viewer calls: in the same process directly, or over HTTP by `proceduresAt`. */
export interface Procedures {
  search(query: Query): Answer<'search'>
  caseStudy(input: { slug: string }): Answer<'caseStudy'>
  glance(): Answer<'glance'>
  gapMap(query: Query): Answer<'gapMap'>
  gathering(): Answer<'gathering'>
  sitemap(): Answer<'sitemap'>
  taxonomies(): Answer<'taxonomies'>
  timeline(input: { slug: string }): Answer<'timeline'>
}

/** All that the viewer asks of the library. */
export interface ViewerApi {
  search(query: Query): Answer<'search'>
  caseStudy(slug: string): Promise<Awaited<Answer<'caseStudy'>> | null>
  home(): Answer<'glance'>
  /** Topics by themes of what a search finds. */
  gapMap(query: Query): Answer<'gapMap'>
  gathering(): Answer<'gathering'>
  sitemap(): Answer<'sitemap'>
  /** The topics and themes as they stand today, those included that are no longer to be chosen. */
  library(): Promise<Library>
  /** What was done to a published case study, oldest first. */
  timeline(slug: string): Answer<'timeline'>
}

/** What the viewer asks, answered by the procedures, wherever they are. */
export function apiOf(procedures: Procedures): ViewerApi {
  let last = { told: '', library: policeAndPublicHealth }
  return {
    library: async () => {
      const taxonomies = await procedures.taxonomies()
      const told = JSON.stringify(taxonomies)
      if (told !== last.told) last = { told, library: libraryWith(taxonomies) }
      return last.library
    },
    search: (query) => procedures.search(query),
    home: () => procedures.glance(),
    gapMap: (query) => procedures.gapMap(query),
    gathering: () => procedures.gathering(),
    sitemap: () => procedures.sitemap(),
    timeline: async (slug) => (await procedures.timeline({ slug }).catch(noneWhereNotFound)) ?? [],
    caseStudy: (slug) => procedures.caseStudy({ slug }).catch(noneWhereNotFound),
  }
}

/** What stands in a term's place is told as it is today, so that the retirements may come in any order. */
function libraryWith(taxonomies: Awaited<Answer<'taxonomies'>>): Library {
  const retired = taxonomies.flatMap(({ id: of, terms }) =>
    terms.flatMap(({ id: term, deprecated }) => (deprecated ? [{ of, term, ...deprecated }] : [])),
  )
  return withRetirements(policeAndPublicHealth, retired)
}

/** An address that no case study has, or that none could have. */
function noneWhereNotFound(error: unknown): null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'NOT_FOUND' || code === 'BAD_REQUEST') return null
  throw error
}

/** What one request is answered with. */
export type Visit = {
  api: ViewerApi
  /** The desk as whoever sent the request may use it; `null` where it is elsewhere. */
  desk: Desk | null
  /** The public address of the library, without a slash at its end. */
  baseUrl: string
  /** What a reader can quote to whoever runs the library. */
  requestId: string
  /** Whether the address that was asked for can be read: a % in it may stand for nothing. */
  isReadable: boolean
  report: (error: unknown) => void
}

/** Where loaders find what they are answered with. */
export const visitContext = createContext<Visit>()
