import type { Person } from '@casebook/core/person'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withdrawRevision } from '../revision/publish.ts'
import { rejectRevision, returnRevision } from '../revision/review.ts'
import { beginCaseStudy, writeRevision } from '../revision/write.ts'
import { DeskQuery } from './desk-list.ts'
import { listCaseStudies } from './list.ts'
import { localAuthoritiesNamed } from './local-authorities.ts'
import { isShelved, readAhead, shelfOn } from './shelf.ts'
import { pointersOf } from './store.ts'
import { openWalk, type Walk } from './test-walk.ts'
import { warmOnce } from './warm.ts'

let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.remove())

const asAt = '2026-11-23'
const list = (person: Person, query: Record<string, unknown> = {}) =>
  listCaseStudies({ db: walk.db, person, asAt }, DeskQuery.parse({ sort: 'title', ...query }))
const titles = async (person: Person, query: Record<string, unknown>) =>
  (await list(person, query)).rows.map(({ title }) => title)

describe('every case study stands in the list', () => {
  beforeAll(async () => {
    await walk.begun('A note on bicycles')
    await beginCaseStudy(walk.as(walk.editor), {})
    await walk.sent('In review', { reviewer: walk.reviewer, due: '2026-12-01' })
    await walk.approved('Approved')
    await walk.published('Published')
    const newer = await walk.published('Published and newer')
    const content = { ...caseStudy({ slug: 'another' }), title: 'Published, and written on' }
    await writeRevision(walk.as(walk.editor), { caseStudy: newer, revision: 1, content, draft: null })
    const withdrawn = await walk.published('Withdrawn')
    const gone = { caseStudy: withdrawn, revision: 1, reason: 'It was not so.' }
    await withdrawRevision(walk.as(walk.publisher), gone)
    const remarks = [{ says: 'Say who it is for.', field: 'audience' }]
    const returned = await walk.sent('Returned')
    await returnRevision(walk.as(walk.reviewer), { caseStudy: returned, revision: 1, remarks })
    const rejected = await walk.sent('Rejected')
    await rejectRevision(walk.as(walk.reviewer), { caseStudy: rejected, revision: 1, remarks })
  })

  test.each([
    [
      'draft',
      ['A case study without a title', 'A note on bicycles', 'Published, and written on', 'Returned'],
    ],
    ['returned', ['Returned']],
    ['in-review', ['In review']],
    ['approved', ['Approved']],
    ['published', ['Published']],
    ['published-and-newer', ['Published, and written on']],
    ['withdrawn', ['Withdrawn']],
    ['rejected', ['Rejected']],
  ])('as %s, those that stand so', async (state, expected) => {
    expect(await titles(walk.contributor, { facets: { state: [state] } })).toEqual(expected)
  })

  test('with its state in words, who began it, who wrote last, whom it is with and until when', async () => {
    const { rows, names } = await list(walk.contributor, { facets: { state: ['in-review'] } })
    expect(rows[0]).toMatchObject({
      state: { name: 'in-review', words: 'In review', since: '2026-11-23T09:00:00.000Z' },
      begunBy: walk.contributor.id,
      revision: { number: 1, author: walk.contributor.id },
      review: { reviewer: walk.reviewer.id, due: '2026-12-01', isOverdue: false },
      standing: null,
    })
    expect(names).toEqual({ [walk.contributor.id]: 'Cora', [walk.reviewer.id]: 'Rita' })
  })

  test('a newer draft over what is public tells of both', async () => {
    const { rows } = await list(walk.contributor, { facets: { state: ['published-and-newer'] } })
    expect(rows[0]).toMatchObject({
      state: { name: 'draft' },
      revision: { number: 2, author: walk.editor.id },
      standing: { revision: 1, isWithdrawn: false },
    })
  })

  test('one that holds nothing yet has a name in words, and its id for an address', async () => {
    const { rows } = await list(walk.contributor, { q: '', facets: { state: ['draft'] } })
    expect(rows[0]).toMatchObject({ isUntitled: true, evidence: { status: 'not-evaluated' } })
    expect(rows[0]?.ref).toBe(rows[0]?.id)
  })

  test('words are looked for in drafts too', async () => {
    expect(await titles(walk.reviewer, { q: 'BICYCLES' })).toEqual(['A note on bicycles'])
  })

  test('mine are those that I began or wrote in; assigned to me, those whose review I was asked for', async () => {
    expect(await titles(walk.editor, { facets: { whose: ['mine'] } })).toEqual([
      'A case study without a title',
      'Published, and written on',
    ])
    expect(await titles(walk.reviewer, { facets: { whose: ['assigned'] } })).toEqual(['In review'])
    expect(await titles(walk.publisher, { facets: { whose: ['mine'] } })).toEqual([])
  })

  test('the counts of each state, whoever asks', async () => {
    const { facets, total, outOf } = await list(walk.publisher, { facets: { state: ['approved'] } })
    expect([total, outOf]).toEqual([1, 9])
    expect(Object.fromEntries(facets.state.map(({ value, count }) => [value, count]))).toEqual({
      draft: 4,
      returned: 1,
      'in-review': 1,
      approved: 1,
      published: 1,
      'published-and-newer': 1,
      withdrawn: 1,
      rejected: 1,
    })
  })

  test('by due day, the soonest first, and those without one last', async () => {
    await walk.sent('Sooner', { due: '2026-11-25' })
    const rows = await titles(walk.reviewer, { sort: 'due' })
    expect(rows.slice(0, 2)).toEqual(['Sooner', 'In review'])
  })
})

describe('what is held', () => {
  test('is read again once something has changed, and by whoever asks at the same time', async () => {
    const id = await walk.begun('Before')
    expect(await titles(walk.editor, { q: 'before' })).toEqual(['Before'])
    const content = { title: 'After' }
    await writeRevision(walk.as(walk.editor), { caseStudy: id, revision: 1, content, draft: null })
    const both = await Promise.all([
      titles(walk.editor, { q: 'after' }),
      titles(walk.reviewer, { q: 'after' }),
    ])
    expect(both).toEqual([['After'], ['After']])
    expect(await titles(walk.editor, { q: 'before' })).toEqual([])
  })

  test('what an unfinished draft says wrongly is left out of its row, and harms no other', async () => {
    await beginCaseStudy(walk.as(walk.editor), {
      title: 'Half a thought',
      topics: ['no-such-topic'],
      start: 'May',
    })
    const { rows } = await list(walk.editor, { q: 'half a thought' })
    expect(rows[0]).toMatchObject({ topics: [], years: 'dates not known' })
  })

  test('what was read ahead is taken as it is, but for what changed since', async () => {
    const tomorrow = '2026-11-24'
    const [same, changed] = [await walk.begun('As it was'), await walk.begun('Not yet changed')]
    const aside = new Map(await readAhead(walk.db, tomorrow, [same, changed]))
    const content = { title: 'Changed since' }
    await writeRevision(walk.as(walk.editor), { caseStudy: changed, revision: 1, content, draft: null })
    expect(isShelved(walk.db, tomorrow)).toBe(false)
    const { rows } = await shelfOn(walk.db, tomorrow)
    expect(rows.get(same)).toBe(aside.get(same))
    expect(rows.get(changed)?.row.title).toBe('Changed since')
    expect([...rows.keys()].sort()).toEqual((await pointersOf(walk.db, 0)).map(({ id }) => id).sort())
  })

  test('whoever asks while the desk is read ahead has all at once, and reading ahead ends', async () => {
    const warming = warmOnce({
      db: walk.db,
      now: () => new Date('2026-11-26T09:00:00Z'),
      log: pino({ level: 'silent' }),
    })
    const { total, outOf } = await listCaseStudies(
      { db: walk.db, person: walk.editor, asAt: '2026-11-26' },
      DeskQuery.parse({}),
    )
    await warming
    expect(total).toBe(outOf)
    expect(isShelved(walk.db, '2026-11-26')).toBe(true)
  })

  test('the local authorities that are named, drafts included: those named most come first', async () => {
    const placed = (...localAuthorities: string[]) => ({
      place: { ...caseStudy({ slug: 'placed' }).place, localAuthorities },
    })
    await walk.begun('Of two', placed('York', 'Bury'))
    await walk.published('Of one', placed('York'))
    await beginCaseStudy(walk.as(walk.editor), { place: { localAuthorities: 'not-known' } })
    const named = await localAuthoritiesNamed({ db: walk.db, asAt })
    expect(named).toEqual(['York', 'Bury'])
  })
})
