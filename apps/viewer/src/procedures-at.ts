import { TimelineEntry } from '@casebook/core/audit'
import { GapMap } from '@casebook/core/gap-map'
import { policeAndPublicHealth } from '@casebook/core/library'
import {
  Gathering,
  LibraryGlance,
  PublicTaxonomy,
  PublishedCaseStudy,
  SearchResults,
  SitemapEntry,
} from '@casebook/core/search'
import type { Procedures } from './api.ts'
import { LibraryAway } from './library-away.ts'

/** How long a reader waits for the library, in milliseconds. */
const patience = 5_000

const Published = PublishedCaseStudy.extend({ caseStudy: policeAndPublicHealth.CaseStudy })

/**
 * The public procedures of a Casebook at an address, asked over HTTP. What comes from another machine is held against
 * core's schemas. Throws `LibraryAway` where nobody answers in time, or what answers is no Casebook that we can read.
 */
export function proceduresAt(url: string): Procedures {
  const ask = async <T>(name: string, schema: Schema<T>, input?: unknown): Promise<T> => {
    const asked = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    const answer = await read(`${url}/trpc/public.${name}${asked}`)
    const right = schema.safeParse(partOf(partOf(answer.body, 'result'), 'data'))
    if (answer.status === 200 && right.success) return right.data
    throw refusalIn(answer)
  }
  return {
    search: (query) => ask('search', SearchResults, query),
    caseStudy: (input) => ask('caseStudy', Published, input),
    glance: () => ask('glance', LibraryGlance),
    gapMap: (query) => ask('gapMap', GapMap, query),
    gathering: () => ask('gathering', Gathering),
    sitemap: () => ask('sitemap', SitemapEntry.array()),
    taxonomies: () => ask('taxonomies', PublicTaxonomy.array()),
    timeline: (input) => ask('timeline', TimelineEntry.array(), input),
  }
}

type Schema<T> = { safeParse: (data: unknown) => { success: true; data: T } | { success: false } }
type Answer = { status: number; type: string; body: unknown }

async function read(address: string): Promise<Answer> {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? 'no content type',
      body: parsed(text),
    }
  } catch (error) {
    throw new LibraryAway('silent', `nobody answers (${whyIn(error)})`, { cause: error })
  }
}

/** What a procedure refused, as the same procedure would in this process; or why what answers cannot be a Casebook. */
function refusalIn({ status, type, body }: Answer): Error {
  if (status >= 500 || status === 429) return new LibraryAway('silent', `it answers ${status} just now`)
  const error = partOf(body, 'error')
  const code = partOf(partOf(error, 'data'), 'code')
  if (status < 400 || typeof code !== 'string')
    return new LibraryAway('strange', `it answers ${status} with ${type}, in a form of its own`)
  const reasons = partOf(partOf(error, 'data'), 'reasons')
  const unknown = Array.isArray(reasons) && reasons.some((one) => partOf(one, 'rule') === 'no-such-procedure')
  const says = String(partOf(error, 'message'))
  return unknown
    ? new LibraryAway('strange', `it has another version: ${says}`)
    : Object.assign(new Error(says), { code })
}

function partOf(group: unknown, name: string): unknown {
  return typeof group === 'object' && group !== null ? Reflect.get(group, name) : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Node tells of a connection that failed in the cause of the cause, or in several at once. */
function whyIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `not within ${patience / 1000} seconds`
  const { cause } = error
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : whyIn(cause)
  return error.message
}
