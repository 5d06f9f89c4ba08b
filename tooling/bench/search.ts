import type { Child } from './child.ts'
import { load, type Timing } from './load.ts'
import { heading, ms, row } from './print.ts'

/** What a new process is asked first, what it is asked until it has run for a while, and what is measured then. */
const words = {
  first: ['officers', 'nurses custody', 'winter nights', 'people dementia', 'volunteers estate'],
  meanwhile: [
    'hospital',
    'street',
    'youth',
    'training',
    'crisis',
    'harm',
    'women',
    'outreach',
    'violence',
    'risk',
  ],
  later: [
    'heatwaves',
    'schools festival',
    'rough sleepers',
    'triage',
    'navigator',
    'support',
    'partnership',
    'night economy',
    'data sharing',
    'mental',
  ],
}
const filters = [
  { topic: ['dementia'] },
  { theme: ['collaboration'] },
  { topic: ['mental-health'], stage: ['current'] },
  { status: ['evaluated-locally'] },
  { force: ['durham'] },
  { region: ['london'], theme: ['community-cohesion'] },
  { sector: ['nhs'] },
  {},
]

type Query = { q?: string; facets?: object; sort?: string; page?: number }
const address = (query: Query) => `/trpc/public.search?input=${encodeURIComponent(JSON.stringify(query))}`
const addresses = (all: string[]) =>
  all.flatMap((q, n) =>
    filters.slice(0, 6).map((facets, m) => address({ q, facets, page: 1 + ((n + m) % 2) })),
  )
const withoutWords = (sort: string) =>
  filters.flatMap((facets) => [1, 2, 3].map((page) => address({ facets, sort, page })))

/** Whole answers over HTTP: 20 hits with snippets, seven facets, the total. Each cold search is one that was not asked before. */
export async function benchSearch(child: Child, floor: Child, size: number): Promise<void> {
  heading(`Search at ${size.toLocaleString('en-GB')} synthetic case studies, whole HTTP answers`)
  const first = await loadOf(child, addresses(words.first))
  await load(child.origin, [
    ...addresses(words.meanwhile),
    ...withoutWords('evidence'),
    ...withoutWords('title'),
  ])
  const cold = await loadOf(child, addresses(words.later))
  const repeated = await loadOf(child, addresses(words.later).slice(0, 20), { requests: 400 })
  const filtersOnly = await loadOf(child, [...withoutWords('newest'), ...withoutWords('started')])
  const busy = await load(child.origin, addresses(words.later), { connections: 32, requests: 2_000 })
  const floorOne = await load(floor.origin, [`/${cold.bytes}`], { requests: 400 })
  const floorBusy = await load(floor.origin, [`/${busy.bytes}`], { connections: 32, requests: 2_000 })
  const goals = size >= 100_000 ? ['≤ 30 ms', '≤ 2 ms'] : ['≤ 3 ms', '≤ 1.5 ms']
  const line = (what: string, { p50, busy }: Taken, goal?: string) =>
    row(what, `${ms(p50)}, busy ${ms(busy)}`, goal, `${(p50 / floorOne.p50).toFixed(1)} × floor`)
  line('words and filters, the first 30 of a new process, p50', first)
  line('words and filters, cold, p50', cold, goals[0])
  line('the same, repeated, p50', repeated, goals[1])
  line('filters alone, cold, p50', filtersOnly, goals[1])
  row(
    '32 connections',
    `${Math.round(busy.perSecond)} a second`,
    '≥ 500 a second',
    `${(busy.perSecond / floorBusy.perSecond).toFixed(2)} of floor`,
  )
  row(
    'memory of the server, PostgreSQL apart',
    `${Math.round(child.residentMegabytes())} MB`,
    size === 10_000 ? '≤ 300 MB' : '',
  )
}

/** With what an answer takes of the processors on average, which a busy machine changes less than its time. */
type Taken = Timing & { busy: number }

async function loadOf(child: Child, paths: string[], options: { requests?: number } = {}): Promise<Taken> {
  const before = child.busyMilliseconds()
  const timing = await load(child.origin, paths, options)
  return { ...timing, busy: (child.busyMilliseconds() - before) / (options.requests ?? paths.length) }
}

/** A case study as JSON, and as a page kept in memory. */
export async function benchReading(child: Child, floor: Child): Promise<void> {
  heading('Reading, 32 connections')
  const slugs = Array.from({ length: 400 }, (_, n) => `synthetic-${n}`)
  const asked = slugs.map(
    (slug) => `/trpc/public.caseStudy?input=${encodeURIComponent(JSON.stringify({ slug }))}`,
  )
  await load(child.origin, asked.slice(0, 200), { connections: 32 })
  const first = await load(child.origin, asked.slice(200), { connections: 32 })
  const json = await load(child.origin, asked.slice(0, 200), { connections: 32, requests: 4_000 })
  const jsonFloor = await load(floor.origin, [`/${json.bytes}`], { connections: 32, requests: 2_000 })
  row('a case study as JSON by slug, the first time', `${Math.round(first.perSecond)} a second`)
  row(
    'the same, kept',
    `${Math.round(json.perSecond)} a second`,
    '≥ 0.5 of floor, ≥ 5,400',
    `${(json.perSecond / jsonFloor.perSecond).toFixed(2)} of floor`,
  )
  const pages = slugs.slice(0, 50).map((slug) => `/case-studies/${slug}`)
  const fresh = await load(child.origin, pages)
  const kept = await load(child.origin, pages, { connections: 32, requests: 4_000 })
  const pageFloor = await load(floor.origin, [`/${kept.bytes}`], { connections: 32, requests: 4_000 })
  row('a case study page, not kept, one connection, p50', ms(fresh.p50))
  row(
    'a case study page, kept',
    `${Math.round(kept.perSecond)} a second`,
    '≥ 0.7 of floor',
    `${(kept.perSecond / pageFloor.perSecond).toFixed(2)} of floor`,
  )
}
