import type { Context as HonoContext } from 'hono'
import type { Logger } from 'pino'
import type { Context } from '../api/trpc.ts'
import { webOf } from '../api/web.ts'
import type { Database } from '../database/database.ts'
import type { MailServer } from '../mail/mail-server.ts'
import type { AuthPort } from '../person/auth-port.ts'
import { clientAddress } from '../person/client-address.ts'
import type { KnownBrowsers } from '../person/known-browser.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { SourceChecker } from '../source-check/checker.ts'
import { type Proxies, tellOfUnnamed } from './proxies.ts'
import type { RequestVariables } from './request-log.ts'
import { socketOf } from './watched-app.ts'

export type ContextParts = {
  db: Database
  index: SearchIndex
  /** `null` where no letter goes out. */
  mailServer: Pick<MailServer, 'from'> | null
  /** Left out where this Casebook does not check sources. */
  sourceChecker?: SourceChecker | undefined
  auth: AuthPort
  knownBrowsers: KnownBrowsers
  /** Where people reach this installation; what they change has to come from there. */
  publicUrl: string
  /** Who is believed about where a request came from. */
  proxies: Proxies
  now: () => Date
  log: Logger
}

/** What procedures are given for one request; cookies that they give out are put into `answer`. */
export type ContextFor = (c: HonoContext<RequestVariables>, headers: Headers, answer: Headers) => Context

/** Puts together what procedures are given, whether a request comes to `/trpc` or to a page that calls them here. */
export function contextsOf({
  db,
  index,
  mailServer,
  sourceChecker,
  auth,
  knownBrowsers,
  publicUrl,
  proxies,
  now,
  log,
}: ContextParts): ContextFor {
  const tell = tellOfUnnamed(proxies, log)
  return (c, headers, answer) => {
    const socket = socketOf(c.env)
    const forwardedFor = headers.get('x-forwarded-for') ?? undefined
    tell(socket ?? '', forwardedFor)
    const address = clientAddress(socket, forwardedFor, proxies)
    const web = webOf({ auth, knownBrowsers, publicUrl }, { headers, answer, address }, now)
    const requestId = c.get('requestId')
    return { db, index, mailServer, sourceChecker, now, requestId, log: c.get('log'), web }
  }
}
