import type {
  Gathering,
  LibraryGlance,
  PublishedCaseStudy,
  SearchQuery,
  SearchResults,
  SitemapEntry,
} from '@casebook/core/search'
import { createContext } from 'react-router'

/** All that the viewer asks of the library. The server answers it, in the same process or over HTTP. */
export interface ViewerApi {
  search(query: SearchQuery): Promise<SearchResults>
  caseStudy(slug: string): Promise<PublishedCaseStudy | null>
  home(): Promise<LibraryGlance>
  gathering(): Promise<Gathering>
  sitemap(): Promise<SitemapEntry[]>
}

/** What one request is answered with. */
export type Visit = {
  api: ViewerApi
  /** The public address of the library, without a slash at its end. */
  baseUrl: string
  /** What a reader can quote to whoever runs the library. */
  requestId: string
  report: (error: unknown) => void
}

/** Where loaders find what they are answered with. */
export const visitContext = createContext<Visit>()
