import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Manners } from './ask.ts'
import { Pace } from './pace.ts'
import { Robots, robotName } from './robots.ts'

type Serve = (response: ServerResponse, request: IncomingMessage) => void

/** A site of one test, on this machine: its pages by path, and what was asked of it, such as `HEAD /report`. */
export type TestSite = {
  url: string
  host: string
  asked: string[]
  pages: Record<string, Serve>
  close: () => void
}

/** Starts a site that gives `404` for what it has not. */
export async function startSite(pages: Record<string, Serve> = {}): Promise<TestSite> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const page = site.pages[request.url ?? '']
    if (page) return page(response, request)
    response.writeHead(404).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const site: TestSite = {
    url: `http://${host}`,
    host,
    asked,
    pages,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return site
}

/** A page that answers with a status, and with these headers. */
export function answers(status: number, headers: Record<string, string> = {}): Serve {
  return (response) => void response.writeHead(status, headers).end('text')
}

/** Manners of a test: impatient, and let in where its own sites are. */
export function testManners(sites: readonly TestSite[], besides: Partial<Manners['going']> = {}): Manners {
  const going = {
    userAgent: `${robotName}/1 (+https://casebook.example)`,
    timeout: 300,
    hostsInside: new Set(sites.map(({ host }) => host)),
    signal: new AbortController().signal,
    ...besides,
  }
  return { going, pace: new Pace(0), robots: new Robots() }
}
