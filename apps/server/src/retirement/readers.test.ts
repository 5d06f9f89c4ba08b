import type { Person } from '@casebook/core/person'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { caseStudies, revisions } from '../case-study/tables.ts'
import { coverage } from '../desk/coverage.ts'
import { listCaseStudies } from '../desk/list.ts'
import { addPerson } from '../revision/test-people.ts'
import { termsToday } from '../taxonomy/terms-today.ts'
import { listTerms } from './list.ts'
import { bringBack, retire } from './retire.ts'
import { openReaders, type Readers } from './test-readers.ts'
import { touchesOf } from './touches.ts'

const asAt = '2026-11-23'
const why = 'Its case studies are all about distress.'
const dementia = { taxonomy: 'topics', term: 'dementia' } as const
const inFavour = { ...dementia, by: 'mental-health', why }

let walk: Readers
let administrator: Person
let protocol: string
beforeAll(async () => {
  walk = await openReaders()
  administrator = await addPerson(walk.db, 'administrator', 'Ada')
  protocol = await walk.published('A protocol', { topics: ['dementia'], themes: ['collaboration'] })
  await walk.published('Both', { topics: ['dementia', 'mental-health'], themes: ['community-cohesion'] })
  await walk.published('Nurses', { topics: ['mental-health'], themes: ['community-cohesion'] })
  await walk.begun('A draft', { topics: ['dementia'] })
})
afterAll(() => walk.remove())

const version = () => termsToday(walk.db).version
const as = () => walk.as(administrator)
const topics = async () => {
  const { taxonomies } = await listTerms(walk.db, asAt)
  return new Map(taxonomies[0]?.terms.map((term) => [term.id, term]))
}
const topicIds = (counts: readonly { value: string }[]) => counts.map(({ value }) => value)

test('a retirement touches what was written under the term, and says what becomes of each', async () => {
  const touches = (by: string | null) => touchesOf({ db: walk.db, asAt }, { ...dementia, by })
  const replaced = await touches('mental-health')
  expect(replaced).toMatchObject({ version: 0, total: 3, published: 2, leftWithout: 0 })
  expect(replaced.shown.map(({ title, says, becomes }) => [title, says, becomes])).toEqual([
    ['A protocol', 'Published', 'replaced'],
    ['Both', 'Published', 'has-both'],
    ['A draft', 'Draft', 'replaced'],
  ])
  const plain = await touches(null)
  expect(plain.leftWithout).toBe(2)
  expect(plain.shown.map(({ becomes }) => becomes)).toEqual(['left-without', 'has-others', 'left-without'])
  await expect(touches('dementia')).rejects.toMatchObject({ reasons: [{ rule: 'replaced-by-itself' }] })
})

test('each term is told with how much it is used', async () => {
  const told = (await topics()).get('dementia')
  expect(told).toMatchObject({
    label: 'Dementia',
    related: ['mental-health'],
    retired: null,
    past: [],
    published: 2,
    drafts: 1,
  })
  expect(told?.altLabels).toContain('Herbert Protocol')
})

test('from then on readers find it under what took its place, everywhere, and no revision is written anew', async () => {
  const before = await walk.db.select().from(revisions)
  await retire(as(), { ...inFavour, version: version() })

  const ask = await walk.ask()
  for (const topic of ['dementia', 'mental-health'] as const)
    expect(await walk.found({ facets: { topic: [topic] } })).toEqual(['A protocol', 'Both', 'Nurses'])
  expect(await walk.found({ q: 'Alzheimers' })).toEqual(['A protocol', 'Both'])
  const { facets, hits } = await ask.search({ q: 'protocol' })
  expect(topicIds(facets.topic)).toEqual(['mental-health'])
  expect(hits[0]?.card.topics).toEqual(['mental-health'])
  const [{ slug } = { slug: null }] = await walk.db
    .select({ slug: caseStudies.slug })
    .from(caseStudies)
    .where(eq(caseStudies.id, protocol))
  expect((await ask.caseStudy({ slug: slug ?? '' })).caseStudy.topics).toEqual(['mental-health'])
  const glance = await ask.glance()
  expect(glance.topics.map(({ id }) => id)).not.toContain('dementia')
  expect(glance.topics.find(({ id }) => id === 'mental-health')?.count).toBe(3)
  const [publicTopics] = await ask.taxonomies()
  expect(publicTopics?.terms.find(({ id }) => id === 'dementia')?.deprecated).toEqual({
    by: 'mental-health',
    since: asAt,
  })
  expect(await walk.db.select().from(revisions)).toEqual(before)
})

test('at the desk it is found under both, counted under what took its place, and told with who did it and why', async () => {
  const asking = { db: walk.db, person: administrator, asAt }
  const listed = async (topic: string) =>
    (await listCaseStudies(asking, { q: '', facets: { topic: [topic] }, sort: 'title', page: 1 })).rows.map(
      ({ title }) => title,
    )
  expect(await listed('dementia')).toEqual(['A draft', 'A protocol', 'Both'])
  expect(await listed('mental-health')).toEqual(['A draft', 'A protocol', 'Both', 'Nurses'])
  const covered = (await coverage(asking, 'everything')).topics
  expect(covered.map(({ topic }) => topic)).not.toContain('dementia')
  expect(covered.find(({ topic }) => topic === 'mental-health')?.count).toBe(4)
  expect((await topics()).get('dementia')).toMatchObject({
    retired: { by: 'mental-health', since: asAt },
    past: [{ by: 'mental-health', why, retiredBy: administrator.id, broughtBack: null }],
    published: 2,
    drafts: 1,
  })
  expect((await topics()).get('mental-health')).toMatchObject({ published: 3, drafts: 1 })
  const [entry] = await walk.db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'taxonomy.term-retired'))
  expect(entry).toMatchObject({
    actor: administrator.id,
    subject: 'topics/dementia',
    detail: { term: 'Dementia', replacement: 'Mental health', why },
  })
})

test('what took its place may be retired in turn, and what is retired may not be again', async () => {
  await expect(retire(as(), { ...inFavour, version: version() })).rejects.toMatchObject({
    reasons: [{ rule: 'retired-already' }],
  })
  const next = { taxonomy: 'topics', term: 'mental-health', by: 'health-and-wellbeing', why } as const
  await retire(as(), { ...next, version: version() })
  expect(await walk.found({ facets: { topic: ['dementia'] } })).toEqual(['A protocol', 'Both', 'Nurses'])
  expect(topicIds((await (await walk.ask()).search({})).facets.topic)).toEqual(['health-and-wellbeing'])
  await bringBack(as(), { taxonomy: 'topics', term: 'mental-health', version: version() })
  expect(topicIds((await (await walk.ask()).search({})).facets.topic)).toEqual(['mental-health'])
})

test('brought back, all is as it was, and the past is kept', async () => {
  await bringBack(as(), { ...dementia, version: version() })
  expect(await walk.found({ facets: { topic: ['dementia'] } })).toEqual(['A protocol', 'Both'])
  expect(await walk.found({ facets: { topic: ['mental-health'] } })).toEqual(['Both', 'Nurses'])
  expect((await topics()).get('dementia')).toMatchObject({
    retired: null,
    past: [{ why, broughtBack: { by: administrator.id } }],
  })
  const entries = await walk.db.select().from(auditEntries).where(eq(auditEntries.subject, 'topics/dementia'))
  expect(entries.map(({ action }) => action)).toEqual(['taxonomy.term-retired', 'taxonomy.term-brought-back'])
})

test('without a replacement it stays readable where it stands, and is offered to nobody who did not ask for it', async () => {
  const plain = { taxonomy: 'themes', term: 'collaboration' } as const
  await retire(as(), { ...plain, by: null, why, version: version() })
  const ask = await walk.ask()
  const { facets, hits } = await ask.search({ q: '"a protocol"' })
  expect([topicIds(facets.theme), hits[0]?.card.themes]).toEqual([[], ['collaboration']])
  expect(await walk.found({ facets: { theme: ['collaboration'] } })).toEqual(['A protocol'])
  const asked = await ask.search({ facets: { theme: ['collaboration'] } })
  expect(asked.facets.theme).toContainEqual({ value: 'collaboration', count: 1 })
  await bringBack(as(), { ...plain, version: version() })
  expect(topicIds((await (await walk.ask()).search({ q: '"a protocol"' })).facets.theme)).toEqual([
    'collaboration',
  ])
})
