import type { Child } from './child.ts'
import { load } from './load.ts'
import { heading, ms, row } from './print.ts'

const words = [
  'officers',
  'nurses custody',
  'winter nights',
  'people dementia',
  'volunteers estate',
  'heatwaves',
  'schools festival',
  'rough sleepers',
  'triage',
  'navigator',
]
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

type Query = { q?: string; facets?: object; page?: number }
const address = (query: Query) => `/trpc/public.search?input=${encodeURIComponent(JSON.stringify(query))}`

/** Whole answers over HTTP: 20 hits with snippets, seven facets, the total. Each cold search is one that was not asked before. */
export async function benchSearch(child: Child, floor: Child, size: number): Promise<void> {
  heading(`Search at ${size.toLocaleString('en-GB')} synthetic case studies, whole HTTP answers`)
  const cold = words.flatMap((q, n) =>
    filters.slice(0, 6).map((facets, m) => address({ q, facets, page: 1 + ((n + m) % 2) })),
  )
  const coldTiming = await load(child.origin, cold)
  const repeated = await load(child.origin, cold.slice(0, 20), { requests: 400 })
  const filtersOnly = await load(
    child.origin,
    filters.flatMap((facets) => [1, 2, 3].map((page) => address({ facets, page }))),
  )
  const busy = await load(child.origin, cold, { connections: 32, requests: 2_000 })
  const floorOne = await load(floor.origin, [`/${coldTiming.bytes}`], { requests: 400 })
  const floorBusy = await load(floor.origin, [`/${busy.bytes}`], { connections: 32, requests: 2_000 })
  const big = size >= 100_000
  row(
    'words and filters, cold, p50',
    ms(coldTiming.p50),
    big ? '≤ 30 ms' : '≤ 3 ms',
    `${(coldTiming.p50 / floorOne.p50).toFixed(1)} × floor`,
  )
  row(
    'the same, repeated, p50',
    ms(repeated.p50),
    big ? '≤ 2 ms' : '≤ 1.5 ms',
    `${(repeated.p50 / floorOne.p50).toFixed(1)} × floor`,
  )
  row(
    'filters alone, cold, p50',
    ms(filtersOnly.p50),
    big ? '≤ 2 ms' : '≤ 1.5 ms',
    `${(filtersOnly.p50 / floorOne.p50).toFixed(1)} × floor`,
  )
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

/** A case study as JSON, and as a page kept in memory. */
export async function benchReading(child: Child, floor: Child): Promise<void> {
  heading('Reading, 32 connections')
  const slugs = Array.from({ length: 200 }, (_, n) => `synthetic-${n}`)
  const addresses = slugs.map(
    (slug) => `/trpc/public.caseStudy?input=${encodeURIComponent(JSON.stringify({ slug }))}`,
  )
  const first = await load(child.origin, addresses, { connections: 32 })
  const json = await load(child.origin, addresses, { connections: 32, requests: 4_000 })
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
