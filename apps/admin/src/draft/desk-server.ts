import { ask, codeOf, reasonsIn } from '../api.ts'
import { lapse } from '../person/lapsed-session.ts'
import type { Trouble, WritingServer } from './writing-server.ts'

/** Our own server, for one case study and one tab. */
export function deskServer(caseStudy: string, tab: string): WritingServer {
  return {
    open: () => ask.revision.open.query({ caseStudy }),
    revision: async (number) => (await ask.revision.read.query({ caseStudy, number })).content,
    keep: (sent) => ask.draft.keep.mutate({ caseStudy, tab, ...sent }),
    write: (sent) => ask.revision.write.mutate({ caseStudy, ...sent }),
    troubleIn,
  }
}

/** What stands behind an error: a refusal of core's, or nobody who answered. */
function troubleIn(error: unknown): Trouble {
  const reasons = reasonsIn(error)
  switch (codeOf(error)) {
    case undefined:
    case 'INTERNAL_SERVER_ERROR':
    case 'TIMEOUT':
    case 'TOO_MANY_REQUESTS':
      return { is: 'away' }
    case 'UNAUTHORIZED':
      lapse()
      return { is: 'signed-out' }
    case 'CONFLICT':
      return {
        is: 'overtaken',
        by: reasons.some(({ rule }) => rule === 'kept-elsewhere') ? 'draft' : 'revision',
      }
    default:
      return { is: 'refused', reasons }
  }
}
