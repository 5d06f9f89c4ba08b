import { caseStudy } from '@casebook/core/synthetic/builders'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestIndex, publishing, searchIn, sunday, type TestIndex } from './test-index.ts'

type Changes = Parameters<typeof caseStudy>[0]

let opened: TestIndex
beforeEach(() => {
  opened = openTestIndex()
})
afterEach(() => opened.remove())

function publish(...studies: [slug: string, changes: Changes, publishedAt?: string][]): void {
  opened.index.apply(
    studies.map(([slug, changes, at]) => publishing(caseStudy({ slug, title: slug, ...changes }), at)),
    opened.index.version() + 1,
  )
}
const related = (slug: string, most = 3) => opened.index.related(slug, sunday, most).map((card) => card.slug)

describe('what is related', () => {
  test('shares topics before themes, and words of the title beside them; never itself', () => {
    publish(
      [
        'own',
        {
          title: 'GPS trackers for walkers',
          topics: ['dementia', 'mental-health'],
          themes: ['collaboration'],
        },
      ],
      ['one-topic', { topics: ['dementia'], themes: ['community-assets'] }],
      ['both-topics', { topics: ['dementia', 'mental-health'], themes: ['community-assets'] }],
      ['theme-alone', { topics: ['modern-slavery'], themes: ['collaboration'] }],
      ['topic-and-title', { title: 'A GPS tracker', topics: ['dementia'], themes: ['community-assets'] }],
      ['nothing', { topics: ['modern-slavery'], themes: ['community-assets'] }],
    )
    expect(related('own', 9)).toEqual(['both-topics', 'topic-and-title', 'one-topic', 'theme-alone'])
    expect(related('own', 2)).toEqual(['both-topics', 'topic-and-title'])
    expect(related('nowhere')).toEqual([])
  })

  test('follows changes', () => {
    publish(['own', { topics: ['dementia'] }], ['other', { topics: ['dementia'] }])
    expect(related('own')).toEqual(['other'])
    opened.index.apply([{ id: 'other', published: null }], 2)
    expect(related('own')).toEqual([])
  })
})

describe('the library at a glance', () => {
  beforeEach(() =>
    publish(
      ['to-come', { start: '2027-02', end: 'not-known', topics: ['dementia'] }, '2026-11-03T00:00:00.000Z'],
      ['planned', { start: 'not-begun', end: 'not-known' }, '2026-11-01T00:00:00.000Z'],
      ['b-same', { start: '2019' }, '2026-11-02T00:00:00.000Z'],
      ['a-same', { start: '2019' }, '2026-11-02T00:00:00.000Z'],
      ['later', { start: '2020' }, '2026-11-02T00:00:00.000Z'],
      ['oldest', { start: '2021', evaluated: 'no' }, '2026-10-01T00:00:00.000Z'],
    ),
  )
  const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug)

  test('tells the five newest, those of one moment by their start and then their title', () => {
    expect(slugs(opened.index.glance(sunday).newest)).toEqual([
      'to-come',
      'later',
      'a-same',
      'b-same',
      'planned',
    ])
  })

  test('tells what is on the horizon on the day, and on no later one', () => {
    expect(slugs(opened.index.glance(sunday).onTheHorizon)).toEqual(['to-come', 'planned'])
    expect(slugs(opened.index.glance('2027-02-01').onTheHorizon)).toEqual(['planned'])
    expect(searchIn(opened.index, { facets: { stage: ['on-the-horizon'] } }).total).toBe(2)
    expect(searchIn(opened.index, { facets: { stage: ['on-the-horizon'] } }, '2027-02-01').total).toBe(1)
  })

  test('counts topics, themes and standings, those without any included', () => {
    const { total, topics, themes, standings } = opened.index.glance(sunday)
    const counted = (counts: { id: string; count: number }[]) => counts.filter(({ count }) => count > 0)
    expect(total).toBe(6)
    expect(counted(topics)).toEqual([
      { id: 'mental-health', count: 5 },
      { id: 'dementia', count: 1 },
    ])
    expect(topics).toHaveLength(8)
    expect(counted(themes)).toEqual([{ id: 'collaboration', count: 6 }])
    expect(counted(standings)).toEqual([{ id: 'not-evaluated', count: 6 }])
  })
})

test('how the library was gathered is told by channel and means, the commonest first', () => {
  const provenance = { gatheredBy: 'The editors', gatheredOn: '2016-10' }
  const withheld = { withheld: 'Asked to.' }
  publish(
    ['a', { provenance: { ...provenance, channel: 'online-search', means: 'web' } }],
    ['b', { provenance: { ...provenance, channel: 'online-search', means: 'web' } }],
    ['c', { provenance: { ...provenance, channel: 'not-known', means: withheld } }],
  )
  expect(opened.index.gathering()).toEqual({
    total: 3,
    rows: [
      { channel: 'online-search', means: 'web', count: 2 },
      { channel: 'not-known', means: 'withheld', count: 1 },
    ],
  })
})
