import { data } from 'react-router'
import type { ViewerApi } from './api.ts'

/** Where the library is on another machine: nobody answers there (`silent`), or something that we cannot read (`strange`). */
export type Away = 'silent' | 'strange'

/** The library cannot be asked. The message is for whoever runs the viewer. */
export class LibraryAway extends Error {
  override name = 'LibraryAway'
  readonly how: Away

  constructor(how: Away, message: string, options?: ErrorOptions) {
    super(message, options)
    this.how = how
  }
}

const statusWhere: Record<Away, number> = { silent: 503, strange: 502 }

/** The same library for one visit: that it is away is reported, and becomes the page that says so. */
export function tellingWhereAway(api: ViewerApi, report: (error: unknown) => void): ViewerApi {
  const tell = <T>(asked: Promise<T>): Promise<T> =>
    asked.catch((error: unknown) => {
      if (!(error instanceof LibraryAway)) throw error
      report(error)
      throw data(null, { status: statusWhere[error.how] })
    })
  return {
    search: (query) => tell(api.search(query)),
    caseStudy: (slug) => tell(api.caseStudy(slug)),
    home: () => tell(api.home()),
    gapMap: (query) => tell(api.gapMap(query)),
    gathering: () => tell(api.gathering()),
    sitemap: () => tell(api.sitemap()),
    library: () => tell(api.library()),
    timeline: (slug) => tell(api.timeline(slug)),
  }
}
