import { describe, expect, test } from 'vitest'
import { CaseStudy } from '../case-study/case-study.ts'
import { caseStudy, evaluation, outcome } from '../synthetic/builders.ts'
import type { Choice } from './conflict.ts'
import { mergeRevisions, resolveConflicts } from './merge.ts'

const sources = ['report', 'article', 'news'].map((id) => ({
  id,
  title: `The ${id}`,
  kind: 'report' as const,
}))
const study = (changes: Parameters<typeof caseStudy>[0] = {}) => caseStudy({ sources, ...changes })
const lesson = (id: string, text = `Lesson ${id}`, source = 'report') => ({ id, text, source })
const notes = (...ids: string[]) => ids.map((id) => lesson(id))
const audited = (changes: Parameters<typeof outcome>[0]) =>
  study({ evaluations: [evaluation({ title: 'The audit', outcomes: [outcome(changes)] })] })

type Changes = Parameters<typeof study>[0]
const merged = (base: Changes, mine: Changes, theirs: Changes) =>
  mergeRevisions(study(base), study(mine), study(theirs))

describe('changes that do not overlap are all made', () => {
  test.each<[what: string, base: Changes, mine: Changes, theirs: Changes, together: Changes]>([
    ['of two fields', {}, { title: 'A' }, { licence: 'B' }, { title: 'A', licence: 'B' }],
    [
      'of two facts of one group',
      {},
      { cost: { amount: '£1' } },
      { cost: { whoPays: 'The trust' } },
      { cost: { amount: '£1', whoPays: 'The trust' } },
    ],
    [
      'of two blocks of one text',
      { approach: 'A\n\nB' },
      { approach: 'A!\n\nB' },
      { approach: 'A\n\nB!' },
      { approach: 'A!\n\nB!' },
    ],
    [
      'of two parts of one list',
      { lessons: notes('a', 'b') },
      { lessons: [lesson('a', 'A!'), lesson('b')] },
      { lessons: [lesson('a'), lesson('b', 'B!')] },
      { lessons: [lesson('a', 'A!'), lesson('b', 'B!')] },
    ],
    [
      'of a part that one changed and the other moved',
      { lessons: notes('a', 'b', 'c') },
      { lessons: [lesson('a', 'A!'), ...notes('b', 'c')] },
      { lessons: notes('b', 'c', 'a') },
      { lessons: [...notes('b', 'c'), lesson('a', 'A!')] },
    ],
    [
      'of parts that each put in',
      { lessons: notes('a') },
      { lessons: notes('a', 'mine') },
      { lessons: notes('theirs', 'a') },
      { lessons: notes('theirs', 'a', 'mine') },
    ],
    [
      'of lists that each made where none was known',
      {},
      { lessons: notes('b') },
      { lessons: notes('a') },
      { lessons: notes('a', 'b') },
    ],
    [
      'of values that one put in and the other took out',
      { topics: ['dementia', 'mental-health'] },
      { topics: ['dementia', 'mental-health', 'modern-slavery'] },
      { topics: ['mental-health'] },
      { topics: ['mental-health', 'modern-slavery'] },
    ],
    ['which both made alike', {}, { title: 'A', licence: 'B' }, { title: 'A' }, { title: 'A', licence: 'B' }],
    [
      'where one took out what the other only moved',
      { lessons: notes('a', 'b', 'c') },
      { lessons: notes('a', 'b') },
      { lessons: notes('c', 'a', 'b') },
      { lessons: notes('a', 'b') },
    ],
    [
      'where one cites another source than the one that the other removed',
      { lessons: notes('a') },
      { lessons: [lesson('a', 'Lesson a', 'article')] },
      { lessons: notes('a'), sources: sources.slice(0, 2) },
      { lessons: [lesson('a', 'Lesson a', 'article')], sources: sources.slice(0, 2) },
    ],
  ])('%s', (...[, base, mine, theirs, together]) => {
    expect(merged(base, mine, theirs)).toMatchObject({ merged: study(together), conflicts: [] })
    expect(merged(base, theirs, mine)).toMatchObject({ merged: study(together), conflicts: [] })
  })

  test('of two outcomes of one evaluation', () => {
    const of = (...outcomes: Parameters<typeof outcome>[0][]) =>
      study({ evaluations: [evaluation({ outcomes: outcomes.map((each) => outcome(each)) })] })
    const merge = mergeRevisions(
      of({ id: 'a', result: '1' }, { id: 'b', result: '2' }),
      of({ id: 'a', result: '10' }, { id: 'b', result: '2' }),
      of({ id: 'b', result: '20' }, { id: 'a', result: '1' }),
    )
    expect(merge).toMatchObject({
      merged: of({ id: 'b', result: '20' }, { id: 'a', result: '10' }),
      conflicts: [],
    })
  })
})

type Wanted = { kind: string; path: string; says: string; with?: string[] }

describe('changes that overlap are a conflict', () => {
  const cases: [what: string, revisions: [CaseStudy, CaseStudy, CaseStudy], wanted: Wanted][] = [
    [
      'both changed one line',
      [study(), study({ title: 'A' }), study({ title: 'B' })],
      { kind: 'changed', path: 'title', says: 'Both changed the title, each to something else.' },
    ],
    [
      'both changed one block',
      [study({ approach: 'A\n\nB' }), study({ approach: 'A!\n\nB' }), study({ approach: 'A?\n\nB' })],
      { kind: 'changed', path: 'approach', says: 'Both changed the approach, each to something else.' },
    ],
    [
      'both changed one result',
      [audited({ result: '1' }), audited({ result: '2' }), audited({ result: '3' })],
      {
        kind: 'changed',
        path: 'evaluations/study/outcomes/calls/result',
        says: 'Both changed the result of the outcome “Calls to police” in the evaluation “The audit”, each to something else.',
      },
    ],
    [
      'each named another contact, of which no half is put to the other',
      [
        study({ contact: { name: 'The desk', email: 'desk@x.example', consentToPublish: true } }),
        study({ contact: { name: 'A nurse', email: 'desk@x.example', consentToPublish: true } }),
        study({ contact: { name: 'The desk', email: 'b@x.example', consentToPublish: true } }),
      ],
      { kind: 'changed', path: 'contact', says: 'Both changed the contact, each to something else.' },
    ],
    [
      'one removed what the other changed',
      [
        study({ lessons: notes('a', 'b') }),
        study({ lessons: notes('b') }),
        study({ lessons: [lesson('a', 'A!'), lesson('b')] }),
      ],
      {
        kind: 'removed',
        path: 'lessons/a',
        says: 'One removed the lesson “Lesson a”, and the other changed it.',
      },
    ],
    [
      'both added one id, each for something else',
      [
        study({ lessons: notes('a') }),
        study({ lessons: [lesson('a'), lesson('x', 'Mine')] }),
        study({ lessons: [lesson('a'), lesson('x', 'Theirs')] }),
      ],
      { kind: 'added', path: 'lessons/x', says: 'Both added the lesson “x”, and not alike.' },
    ],
    [
      'both moved one to different places',
      [
        study({ lessons: notes('a', 'b', 'c', 'd', 'e') }),
        study({ lessons: notes('e', 'a', 'b', 'c', 'd') }),
        study({ lessons: notes('a', 'b', 'e', 'c', 'd') }),
      ],
      { kind: 'moved', path: 'lessons/e', says: 'Both moved the lesson “Lesson e”, each to another place.' },
    ],
    [
      'one removed a source that the other came to cite',
      [study(), study({ sources: sources.slice(0, 2) }), study({ lessons: [lesson('a', 'A', 'news')] })],
      {
        kind: 'cited',
        path: 'sources/news',
        with: ['lessons/a'],
        says: 'One removed the source “The news”, and the other cites it in the lesson “A”.',
      },
    ],
    [
      'one removed a source that the other came to cite in several places',
      [
        study(),
        study({ sources: sources.slice(0, 2) }),
        study({ lessons: [lesson('a', 'A', 'news')], didNotWork: [lesson('b', 'B', 'news')] }),
      ],
      {
        kind: 'cited',
        path: 'sources/news',
        with: ['lessons/a', 'didNotWork/b'],
        says: 'One removed the source “The news”, and the other cites it in the lesson “A” and 1 more place.',
      },
    ],
    [
      'one removed an aim that the other came to name',
      [
        study({ aims: [{ id: 'calls', text: 'Fewer calls' }], claimedOutcomes: [outcome()] }),
        study({ aims: 'not-known', claimedOutcomes: [outcome()] }),
        study({ aims: [{ id: 'calls', text: 'Fewer calls' }], claimedOutcomes: [outcome({ aim: 'calls' })] }),
      ],
      {
        kind: 'cited',
        path: 'aims/calls',
        with: ['claimedOutcomes/calls/aim'],
        says: 'One removed the aim “Fewer calls”, and the other cites it in the claimed outcome “Calls to police”.',
      },
    ],
    [
      'the end of one is before the start of the other',
      [
        study({ start: '2020', end: '2025' }),
        study({ start: '2024', end: '2025' }),
        study({ start: '2020', end: '2022' }),
      ],
      {
        kind: 'together',
        path: 'end',
        with: ['start'],
        says: 'What each changed in the end and the start does not go together.',
      },
    ],
    [
      'each added a topic, and there are four',
      [
        study({ topics: ['dementia', 'mental-health'] }),
        study({ topics: ['dementia', 'mental-health', 'modern-slavery'] }),
        study({ topics: ['dementia', 'mental-health', 'drugs-and-alcohol'] }),
      ],
      { kind: 'together', path: 'topics', says: 'What each changed in the topics does not go together.' },
    ],
    [
      'each took out one of two topics',
      [
        study({ topics: ['dementia', 'mental-health'] }),
        study({ topics: ['dementia'] }),
        study({ topics: ['mental-health'] }),
      ],
      { kind: 'together', path: 'topics', says: 'What each changed in the topics does not go together.' },
    ],
  ]

  test.each(cases)('%s', (_, [base, mine, theirs], { kind, path, says, with: others = [] }) => {
    const { merged: both, conflicts } = mergeRevisions(base, mine, theirs)
    expect(
      conflicts.map((conflict) => ({ ...conflict, with: conflict.with.map((place) => place.path) })),
    ).toEqual([expect.objectContaining({ kind, path, says, with: others })])
    expect(CaseStudy.safeParse(both).error).toBeUndefined()
  })

  test.each(cases)(
    'and choosing either side, or the older, settles that %s',
    (_, [base, mine, theirs], { path }) => {
      const merge = mergeRevisions(base, mine, theirs)
      for (const side of ['base', 'mine', 'theirs'] as const) {
        const { merged: settled, conflicts } = resolveConflicts(merge, new Map([[path, side]]))
        expect(conflicts).toEqual([])
        expect(CaseStudy.safeParse(settled).error).toBeUndefined()
      }
      const choose = (side: Choice) => resolveConflicts(merge, new Map([[path, side]])).merged
      expect(choose('mine')).not.toEqual(choose('theirs'))
    },
  )

  test('and several are told in one order, whichever side is called mine', () => {
    const [mine, theirs] = [
      { lessons: [lesson('x', 'Mine'), lesson('y', 'Mine')] },
      { lessons: [lesson('y', 'Theirs'), lesson('x', 'Theirs')] },
    ]
    for (const { conflicts } of [merged({}, mine, theirs), merged({}, theirs, mine)])
      expect(conflicts.map(({ path }) => path)).toEqual(['lessons/x', 'lessons/y'])
  })

  test('which tells what the older and each side have there', () => {
    const { conflicts } = mergeRevisions(
      audited({ result: '1' }),
      audited({ result: '2' }),
      audited({ result: '3' }),
    )
    expect(conflicts[0]).toMatchObject({ base: '1', mine: '2', theirs: '3' })
    const [removed] = merged(
      { lessons: notes('a', 'b') },
      { lessons: notes('b') },
      { lessons: [lesson('a', 'A!'), lesson('b')] },
    ).conflicts
    expect(removed).toMatchObject({ base: lesson('a'), mine: undefined, theirs: lesson('a', 'A!') })
    const [moved] = merged(
      { lessons: notes('a', 'b', 'c', 'd', 'e') },
      { lessons: notes('e', 'a', 'b', 'c', 'd') },
      { lessons: notes('a', 'b', 'e', 'c', 'd') },
    ).conflicts
    expect(moved).toMatchObject({ base: 'd', mine: null, theirs: 'b' })
  })
})

describe('a choice', () => {
  test('can be something else than either side has', () => {
    const merge = merged({}, { title: 'A' }, { title: 'B' })
    expect(resolveConflicts(merge, new Map([['title', { value: 'A and B' }]]))).toMatchObject({
      merged: study({ title: 'A and B' }),
      conflicts: [],
    })
  })

  test('of one conflict leaves the others, and is kept when they are chosen later', () => {
    const merge = merged({}, { title: 'A', licence: 'C' }, { title: 'B', licence: 'D' })
    const next = resolveConflicts(merge, new Map([['title', 'mine']]))
    expect(next.conflicts.map(({ path }) => path)).toEqual(['licence'])
    expect(resolveConflicts(next, new Map([['licence', 'theirs']])).merged).toEqual(
      study({ title: 'A', licence: 'D' }),
    )
  })

  test('puts what was added on one side where that side has it', () => {
    const merge = merged(
      { lessons: notes('a', 'b') },
      { lessons: [lesson('a'), lesson('x', 'Mine'), lesson('b')] },
      { lessons: [...notes('a', 'b'), lesson('x', 'Theirs')] },
    )
    const chosen = (side: Choice) => resolveConflicts(merge, new Map([['lessons/x', side]])).merged.lessons
    expect(chosen('mine')).toEqual([lesson('a'), lesson('x', 'Mine'), lesson('b')])
    expect(chosen('base')).toEqual(notes('a', 'b'))
  })

  test('to remove a source takes out what the other side rests on it, and to keep it keeps both', () => {
    const merge = merged(
      { lessons: notes('a') },
      { sources: sources.slice(0, 2), lessons: notes('a') },
      { lessons: [lesson('a'), lesson('b', 'B', 'news')] },
    )
    expect(merge.conflicts[0]?.with).toEqual([
      { path: 'lessons/b', base: undefined, mine: undefined, theirs: lesson('b', 'B', 'news') },
    ])
    const chosen = (side: Choice) => resolveConflicts(merge, new Map([['sources/news', side]])).merged
    expect(chosen('mine')).toEqual(study({ sources: sources.slice(0, 2), lessons: notes('a') }))
    expect(chosen('theirs')).toEqual(study({ lessons: [lesson('a'), lesson('b', 'B', 'news')] }))
  })

  test('to remove a source leaves a list that was not known before not known', () => {
    const merge = merged({}, { sources: sources.slice(0, 2) }, { lessons: [lesson('a', 'A', 'news')] })
    const chosen = resolveConflicts(merge, new Map([['sources/news', 'mine']]))
    expect(chosen).toMatchObject({ merged: study({ sources: sources.slice(0, 2) }), conflicts: [] })
  })

  test('to remove an aim leaves what named it, without it', () => {
    const aims = [{ id: 'calls', text: 'Fewer calls' }]
    const merge = merged(
      { aims },
      { aims: 'not-known' },
      { aims, claimedOutcomes: [outcome({ aim: 'calls' })] },
    )
    const chosen = resolveConflicts(merge, new Map([['aims/calls', 'mine']]))
    expect(chosen).toMatchObject({ merged: study({ claimedOutcomes: [outcome()] }), conflicts: [] })
    expect(chosen.merged).toEqual(study({ claimedOutcomes: [outcome()] }))
  })

  test('can settle another conflict: what cites a source goes where the source does', () => {
    const base = { lessons: [lesson('a', 'A', 'news')] }
    const merge = merged(
      base,
      { lessons: [], sources: sources.slice(0, 2) },
      { lessons: [lesson('a', 'A!', 'news')] },
    )
    expect(merge.conflicts.map(({ path }) => path)).toEqual(['lessons/a', 'sources/news'])
    const both = resolveConflicts(merge, new Map([['lessons/a', 'mine']]))
    expect(both).toMatchObject({
      merged: study({ lessons: [], sources: sources.slice(0, 2) }),
      conflicts: [],
    })
  })

  test('can raise another conflict: what it brings back cites what the other side removed', () => {
    const merge = merged(
      { lessons: notes('a') },
      { lessons: [lesson('a', 'Lesson a', 'news')] },
      { lessons: [lesson('a', 'Lesson a', 'article')], sources: sources.slice(0, 2) },
    )
    expect(merge.conflicts.map(({ path }) => path)).toEqual(['lessons/a/source'])
    const raised = resolveConflicts(merge, new Map([['lessons/a/source', 'mine']]))
    expect(raised.conflicts.map(({ kind, path }) => [kind, path])).toEqual([['cited', 'sources/news']])
    expect(CaseStudy.safeParse(raised.merged).success).toBe(true)
    expect(resolveConflicts(raised, new Map([['sources/news', 'mine']]))).toMatchObject({
      merged: study({ lessons: [lesson('a', 'Lesson a', 'news')] }),
      conflicts: [],
    })
    expect(resolveConflicts(raised, new Map([['sources/news', 'theirs']]))).toMatchObject({
      merged: study({ lessons: [lesson('a', 'Lesson a', 'article')], sources: sources.slice(0, 2) }),
      conflicts: [],
    })
  })

  test('where there is no conflict is of no effect', () => {
    const merge = merged({}, { title: 'A' }, {})
    expect(resolveConflicts(merge, new Map([['title', 'base']])).merged).toEqual(study({ title: 'A' }))
  })
})

describe('drafts', () => {
  test('that are not complete are merged too, and so are sources that they cite', () => {
    const base = { sources, lessons: notes('a') }
    const merge = mergeRevisions<object>(
      base,
      { lessons: notes('a'), sources: sources.slice(0, 2) },
      { ...base, lessons: [lesson('a', 'A', 'news')] },
    )
    expect(merge.conflicts.map(({ kind, path }) => [kind, path])).toEqual([['cited', 'sources/news']])
  })

  test('that cite a source that was never listed are left as they are', () => {
    const merge = mergeRevisions<object>(
      { sources },
      { sources, lessons: notes('a') },
      { sources, aims: [{ id: 'x', text: 'X', source: 'nowhere' }] },
    )
    expect(merge.conflicts).toEqual([])
  })

  test('keep a field that one side left out and the other did not touch left out', () => {
    expect(
      mergeRevisions<object>({ title: 'A', licence: 'B' }, { licence: 'B' }, { title: 'A', licence: 'C' }),
    ).toMatchObject({ merged: { licence: 'C' }, conflicts: [] })
  })
})

test('a library with a schema of its own has its own rules kept', () => {
  const strict = CaseStudy.refine(({ title, licence }) => title !== 'A' || licence !== 'B', {
    path: ['title'],
    message: 'A title A does not go with a licence B.',
  })
  const merge = mergeRevisions(study(), study({ title: 'A' }), study({ licence: 'B' }), strict)
  expect(merge.conflicts.map(({ kind, path }) => [kind, path])).toEqual([['together', 'title']])
  expect(merge.merged).toEqual(study({ licence: 'B' }))
})
