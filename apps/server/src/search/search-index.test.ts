import { caseStudy, evaluation } from '@casebook/core/synthetic/builders'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestIndex, publishing, searchIn, slugsIn, type TestIndex } from './test-index.ts'

type Changes = Parameters<typeof caseStudy>[0]

let opened: TestIndex
beforeEach(() => {
  opened = openTestIndex()
})
afterEach(() => opened.remove())

/** Publishes case studies of which nothing is said but their slug and what is given here. */
function publish(...studies: ({ slug: string } & Changes)[]): void {
  const blank = {
    title: 'Untitled',
    summary: 'Short.',
    problem: 'None.',
    approach: 'Plain.',
    audience: 'All.',
  }
  opened.index.apply(
    studies.map((each) => publishing(caseStudy({ ...blank, topics: ['modern-slavery'], ...each }))),
    opened.index.version() + 1,
  )
}
const snippet = (q: string) =>
  searchIn(opened.index, q)
    .hits[0]?.snippet.map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

describe('ranking', () => {
  test('title before summary, summary before the labels of terms, those before the body', () => {
    publish(
      { slug: 'in-body', problem: 'Heroin, heroin and heroin: much heroin.' },
      { slug: 'in-terms', topics: ['drugs-and-alcohol'] },
      { slug: 'in-summary', summary: 'About heroin.' },
      { slug: 'in-title', title: 'Heroin' },
    )
    expect(slugsIn(opened.index, 'heroin')).toEqual(['in-title', 'in-summary', 'in-terms', 'in-body'])
  })

  test('the whole word before the beginning of one', () => {
    publish({ slug: 'begins', title: 'Heatwaves' }, { slug: 'whole', title: 'Heat' })
    expect(slugsIn(opened.index, 'heat')).toEqual(['whole', 'begins'])
  })

  test('all the words, in whatever field each stands', () => {
    publish(
      { slug: 'both', title: 'Nurses', problem: 'In custody.' },
      { slug: 'one', title: 'Nurses in nurseries' },
    )
    expect(slugsIn(opened.index, 'custody nurses')).toEqual(['both'])
  })

  test('where nothing has all the words, what has the most of them', () => {
    publish(
      { slug: 'two', problem: 'Nurses in custody.' },
      { slug: 'one', title: 'Custody, custody' },
      { slug: 'none' },
    )
    expect(slugsIn(opened.index, 'custody nurses xylophones')).toEqual(['two'])
  })

  test('other orders: latest start, strongest evidence, title, newest', () => {
    publish(
      {
        slug: 'b-old',
        title: 'B',
        start: '2010',
        evaluations: [evaluation({ evaluator: { relation: 'independent' } })],
      },
      { slug: 'a-unknown', title: 'A', start: 'not-known', end: 'not-known' },
      { slug: 'c-new', title: 'C', start: '2020-05', evaluations: [evaluation()] },
    )
    const changed = publishing(
      caseStudy({ slug: 'a-unknown', title: 'Á', start: 'not-known', end: 'not-known' }),
      '2026-11-20T00:00:00.000Z',
    )
    opened.index.apply([changed], 9)
    const order = (sort: 'newest' | 'started' | 'evidence' | 'title') => slugsIn(opened.index, { sort })
    expect(order('started')).toEqual(['c-new', 'b-old', 'a-unknown'])
    expect(order('evidence')).toEqual(['b-old', 'c-new', 'a-unknown'])
    expect(order('title')).toEqual(['a-unknown', 'b-old', 'c-new'])
    expect(order('newest')).toEqual(['a-unknown', 'c-new', 'b-old'])
  })

  test('a page past the last is the last', () => {
    publish(...Array.from({ length: 41 }, (_, n) => ({ slug: `study-${n}` })))
    const { page, pages, hits } = searchIn(opened.index, { page: 9 })
    expect({ page, pages, hits: hits.length }).toEqual({ page: 3, pages: 3, hits: 1 })
    expect(searchIn(opened.index, { q: 'xylophone', page: 9 }).page).toBe(1)
  })
})

describe('words', () => {
  test.each<[typed: string, written: string]>([
    ['offender', 'Work with offenders'],
    ['testing', 'Tests for everyone'],
    ['cafe', 'The café'],
    ['CAFÉ', 'the cafe'],
    ['naloxo', 'Naloxone'],
    ['night time', 'night-time'],
    ['night-time', 'at night, time stands still'],
    ['"street triage"', 'Street-triage'],
    ["officers'", 'An officer'],
  ])('%s finds %j', (typed, written) => {
    publish({ slug: 'found', problem: written }, { slug: 'other' })
    expect(slugsIn(opened.index, typed)).toEqual(['found'])
  })

  test('a quoted phrase stands as it is', () => {
    publish(
      { slug: 'apart', problem: 'Triage in the street.' },
      { slug: 'together', problem: 'Street triage.' },
    )
    expect(slugsIn(opened.index, '"street triage"')).toEqual(['together'])
    expect(slugsIn(opened.index, 'street triage')).toHaveLength(2)
  })

  test('the alternative labels of a topic find it', () => {
    publish({ slug: 'drugs', topics: ['drugs-and-alcohol'] }, { slug: 'other' })
    expect(slugsIn(opened.index, 'heroin')).toEqual(['drugs'])
  })
})

describe('spelling', () => {
  beforeEach(() =>
    publish(
      { slug: 'dementia', title: 'Dementia care', problem: 'Naloxone and heroin.' },
      { slug: 'more', title: 'Dementia, too' },
      { slug: 'care', title: 'Care of horses' },
    ),
  )

  test.each<[typed: string, meant: string | null]>([
    ['demensia', 'dementia'],
    ['Demensia care', 'dementia care'],
    ['herion', 'heroin'],
    ['"demensia care"', '"dementia care"'],
    ['naloxon', null],
    ['dementia', null],
    ['dementia heroin', null],
    ['zzzzzzzz', null],
    ['hrn', null],
  ])('%s: did you mean %s', (typed, meant) => {
    expect(searchIn(opened.index, typed).didYouMean).toBe(meant)
  })

  test('suggests nothing that finds no more under the same filters', () => {
    const facets = { topic: ['dementia'] }
    expect(searchIn(opened.index, { q: 'demensia', facets }).didYouMean).toBeNull()
  })

  test('forgets the words of what is gone', () => {
    opened.index.apply([{ id: 'dementia', published: null }], 2)
    expect(searchIn(opened.index, 'herion').didYouMean).toBeNull()
    expect(searchIn(opened.index, 'demensia').didYouMean).toBe('dementia')
  })
})

describe('snippets', () => {
  test('mark what was matched, by its stem, in plain text', () => {
    publish({ slug: 'a', summary: 'Work with **offenders** and [offending](https://example.org) alike.' })
    expect(snippet('offender')).toBe('Work with [offenders] and [offending] alike.')
  })

  test('show the line that has most of the words, the summary first', () => {
    publish({
      slug: 'a',
      summary: 'A nurse.',
      problem: 'First a nurse goes out.\n\nA nurse sits in custody.\n\nCustody again.',
    })
    expect(snippet('nurse')).toBe('A [nurse].')
    expect(snippet('nurse custody')).toBe('A [nurse] sits in [custody].')
  })

  test('cut a long line about the match, at whole words', () => {
    const filler = 'words and more words '.repeat(40)
    publish({ slug: 'a', problem: `${filler}the naloxone kit ${filler}` })
    const shown = snippet('naloxone') ?? ''
    expect(shown).toMatch(/^…(words|and|more) .*the \[naloxone\] kit .*(words|and|more)…$/)
    expect(shown.length).toBeLessThan(330)
  })

  test('mark a phrase whole, and its words nowhere else', () => {
    publish({ slug: 'a', summary: 'Street work, then street triage in each street.' })
    expect(snippet('"street triage"')).toBe('Street work, then [street triage] in each street.')
  })

  test('mark accented words, beginnings of words, and text that looks like code as text', () => {
    publish({ slug: 'a', summary: 'At the Café where p < 0.05 & n > 3.' })
    expect(snippet('cafe')).toBe('At the [Café] where p < 0.05 & n > 3.')
    expect(snippet('wher')).toBe('At the Café [where] p < 0.05 & n > 3.')
  })

  test('without words, or where only the title matches, are the summary', () => {
    publish({ slug: 'a', title: 'Triage', summary: 'What it *is*.' })
    expect(searchIn(opened.index, 'triage').hits[0]?.snippet).toEqual([
      { text: 'What it is.', marked: false },
    ])
    expect(searchIn(opened.index, '').hits[0]?.snippet).toEqual([{ text: 'What it is.', marked: false }])
  })
})

describe('what to take out', () => {
  test('is what helps most, named as the address names it', () => {
    publish(
      { slug: 'a', problem: 'Nurse', start: '2015' },
      { slug: 'b', start: '2018' },
      { slug: 'c', start: '2019' },
    )
    const out = (query: Parameters<typeof searchIn>[1]) => searchIn(opened.index, query).takeOut
    expect(out({ q: 'nurse', from: 2018 })).toEqual({ key: 'q', value: 'nurse', count: 2 })
    expect(out({ q: 'nurse', facets: { topic: ['dementia'] } })).toEqual({
      key: 'topic',
      value: 'dementia',
      count: 1,
    })
    expect(out({ to: 2010, from: 2001 })).toEqual({ key: 'to', value: '2010', count: 3 })
    expect(out({ facets: { topic: ['dementia'], force: ['kent'] } })).toBeNull()
    expect(out('nurse')).toBeNull()
  })
})
