import type { Server } from '@casebook/server'
import type { ViewerOptions } from '@casebook/viewer'

/** What the viewer asks of the library, answered by the public procedures in this process. */
export function viewerApi({ caller }: Server): ViewerOptions['api'] {
  return {
    search: (query) => caller.public.search(query),
    home: () => caller.public.glance(),
    gathering: () => caller.public.gathering(),
    sitemap: () => caller.public.sitemap(),
    caseStudy: (slug) => caller.public.caseStudy({ slug }).catch(noneWhereNotFound),
  }
}

/** An address that no case study has, or that none could have. */
function noneWhereNotFound(error: unknown): null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'NOT_FOUND' || code === 'BAD_REQUEST') return null
  throw error
}
