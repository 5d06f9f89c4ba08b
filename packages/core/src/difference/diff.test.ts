import { describe, expect, test } from 'vitest'
import { caseStudy, evaluation, outcome } from '../synthetic/builders.ts'
import { applyDifferences, DifferencesDoNotFit } from './apply.ts'
import { diffRevisions } from './diff.ts'
import type { Difference } from './difference.ts'

const lessons = (...ids: string[]) => ids.map((id) => ({ id, text: `Lesson ${id}` }))
const cases: [what: string, from: object, to: object, differences: Difference[]][] = [
  ['nothing', caseStudy(), caseStudy(), []],
  ['the order of fields', { title: 'A', slug: 'b' }, { slug: 'b', title: 'A' }, []],
  ['a field that is set to nothing', { title: 'A' }, { title: 'A', summary: undefined }, []],
  [
    'a field of a draft put in and another taken out',
    { title: 'A' },
    { summary: 'B' },
    [
      { op: 'remove', path: 'title', value: 'A' },
      { op: 'add', path: 'summary', value: 'B' },
    ],
  ],
  [
    'a text, with its words',
    { title: 'Street triage in Anytown' },
    { title: 'Street triage in Othertown' },
    [
      {
        op: 'change',
        path: 'title',
        from: 'Street triage in Anytown',
        to: 'Street triage in Othertown',
        words: [{ from: [17, 24], to: [17, 26] }],
      },
    ],
  ],
  [
    'a text that is not known any more',
    { audience: 'People in distress' },
    { audience: 'not-known' },
    [{ op: 'change', path: 'audience', from: 'People in distress', to: 'not-known' }],
  ],
  [
    'a value, without words',
    { start: '2024', slug: 'a-b' },
    { start: '2025', slug: 'a-c' },
    [
      { op: 'change', path: 'slug', from: 'a-b', to: 'a-c' },
      { op: 'change', path: 'start', from: '2024', to: '2025' },
    ],
  ],
  [
    'one fact of a group',
    { end: { ongoingAsAt: '2025' } },
    { end: { ongoingAsAt: '2026' } },
    [{ op: 'change', path: 'end/ongoingAsAt', from: '2025', to: '2026' }],
  ],
  [
    'why something is withheld, as a whole',
    { contact: { withheld: 'One' } },
    { contact: { withheld: 'Two' } },
    [{ op: 'change', path: 'contact', from: { withheld: 'One' }, to: { withheld: 'Two' } }],
  ],
  [
    'one field of a part within a part, by their ids',
    caseStudy({ evaluations: [evaluation({ outcomes: [outcome(), outcome({ id: 'o2', result: '12' })] })] }),
    caseStudy({ evaluations: [evaluation({ outcomes: [outcome(), outcome({ id: 'o2', result: '9' })] })] }),
    [
      {
        op: 'change',
        path: 'evaluations/study/outcomes/o2/result',
        from: '12',
        to: '9',
        words: [{ from: [0, 2], to: [0, 1] }],
      },
    ],
  ],
  [
    'a part moved to the end, which is one move',
    { lessons: lessons('a', 'b', 'c', 'd') },
    { lessons: lessons('b', 'c', 'd', 'a') },
    [{ op: 'move', path: 'lessons/a', follows: 'd' }],
  ],
  [
    'a part moved and changed, which is both',
    { lessons: lessons('a', 'b', 'c') },
    { lessons: [{ id: 'c', text: 'Lesson c', source: 'report' }, ...lessons('a', 'b')] },
    [
      { op: 'move', path: 'lessons/c', follows: null },
      { op: 'add', path: 'lessons/c/source', value: 'report' },
    ],
  ],
  [
    'parts put in, one after the other, where another is taken out',
    { lessons: lessons('a', 'b') },
    { lessons: lessons('a', 'x', 'y') },
    [
      { op: 'remove', path: 'lessons/b', value: lessons('b')[0] },
      { op: 'add', path: 'lessons/x', value: lessons('x')[0], follows: 'a' },
      { op: 'add', path: 'lessons/y', value: lessons('y')[0], follows: 'x' },
    ],
  ],
  [
    'a list that was not known',
    { lessons: 'not-known' },
    { lessons: lessons('a') },
    [{ op: 'change', path: 'lessons', from: 'not-known', to: lessons('a') }],
  ],
  [
    'values of a plain list, each by itself',
    { topics: ['dementia', 'mental-health'], place: { localAuthorities: ['Bath/Bristol'] } },
    { topics: ['mental-health', 'modern-slavery'], place: { localAuthorities: [] } },
    [
      { op: 'remove', path: 'topics/dementia', value: 'dementia' },
      { op: 'add', path: 'topics/modern-slavery', value: 'modern-slavery', follows: 'mental-health' },
      { op: 'remove', path: 'place/localAuthorities/Bath~1Bristol', value: 'Bath/Bristol' },
    ],
  ],
  [
    'the size of an arm, which has no id, by its name',
    { evaluations: [{ id: 'e', sample: { perArm: [{ arm: 'Offered', size: 40 }] } }] },
    { evaluations: [{ id: 'e', sample: { perArm: [{ arm: 'Offered', size: 41 }] } }] },
    [{ op: 'change', path: 'evaluations/e/sample/perArm/Offered/size', from: 40, to: 41 }],
  ],
  [
    'a list in which two have one name, as a whole',
    { lessons: [...lessons('a'), ...lessons('a')] },
    { lessons: lessons('a') },
    [{ op: 'change', path: 'lessons', from: [...lessons('a'), ...lessons('a')], to: lessons('a') }],
  ],
]

describe('what differs', () => {
  test.each(cases)('%s', (_, from, to, differences) => {
    expect(diffRevisions(from, to)).toEqual(differences)
    expect(applyDifferences(from, differences)).toEqual(to)
  })
})

describe('differences that were made from another revision', () => {
  const change = diffRevisions(
    { title: 'A', lessons: lessons('a', 'b') },
    { title: 'B', lessons: lessons('b', 'c', 'a') },
  )

  test.each([
    ['a text that is another by now', { title: 'X', lessons: lessons('a', 'b') }, 'title'],
    ['a part that is not there any more', { title: 'A', lessons: lessons('a') }, 'lessons/b'],
    ['a list that is none any more', { title: 'A', lessons: 'not-known' }, 'lessons/b'],
    ['a part that is there already', { title: 'A', lessons: lessons('a', 'b', 'c') }, 'lessons/c'],
    ['nothing at all', {}, 'title'],
  ])('are refused: %s', (_, revision, path) => {
    expect(() => applyDifferences<object>(revision, change)).toThrow(DifferencesDoNotFit)
    expect(() => applyDifferences<object>(revision, change)).toThrow(
      `The differences were not made from this revision: at ${path} it holds something else.`,
    )
  })

  test('are refused where what they remove was changed since', () => {
    const removed = diffRevisions({ lessons: lessons('a', 'b') }, { lessons: lessons('a') })
    const since = { lessons: [...lessons('a'), { id: 'b', text: 'Changed since' }] }
    expect(() => applyDifferences<object>(since, removed)).toThrow(DifferencesDoNotFit)
  })

  test('are refused where what a part is to follow is gone', () => {
    const added: Difference[] = [{ op: 'add', path: 'lessons/c', value: lessons('c')[0], follows: 'b' }]
    expect(() => applyDifferences({ lessons: lessons('a') }, added)).toThrow(DifferencesDoNotFit)
  })
})
