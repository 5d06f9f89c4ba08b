import type { policeAndPublicHealth, SearchQueryOf } from '@casebook/core/library'
import type { AppRouter } from '@casebook/server/router'
import { createContext } from 'react-router'

/** What the server's public procedures answer: a field renamed there is a fault here, before anything runs. */
type Procedures = ReturnType<AppRouter['createCaller']>['public']
type Answer<Name extends keyof Procedures> = Promise<Awaited<ReturnType<Procedures[Name]>>>

/** All that the viewer asks of the library. The server answers it, in the same process or over HTTP. */
export interface ViewerApi {
  search(query: SearchQueryOf<typeof policeAndPublicHealth>): Answer<'search'>
  caseStudy(slug: string): Promise<Awaited<Answer<'caseStudy'>> | null>
  home(): Answer<'glance'>
  gathering(): Answer<'gathering'>
  sitemap(): Answer<'sitemap'>
}

/** What one request is answered with. */
export type Visit = {
  api: ViewerApi
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
