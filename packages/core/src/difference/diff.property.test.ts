import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEdits, edited, manyOf, richCaseStudy } from '../synthetic/edits.ts'
import { applyDifferences } from './apply.ts'
import { describeDifference } from './describe.ts'
import { diffRevisions } from './diff.ts'

/** As text, with the fields of each group by the alphabet: two are the same exactly where they hold the same. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, held) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )

const json = fc
  .dictionary(fc.string(), fc.jsonValue())
  .map((made): object => JSON.parse(JSON.stringify(made)))
const { seed, made } = manyOf(
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(richCaseStudy, anyEdits, anyEdits)
        .map(([study, one, other]): [object, object] => [edited(study, one), edited(study, other)]),
    },
    { weight: 1, arbitrary: fc.tuple(richCaseStudy, richCaseStudy) },
    { weight: 1, arbitrary: fc.tuple(json, json) },
  ),
)
const compared = made.map(([from, to]) => ({ from, to, differences: diffRevisions(from, to) }))

describe(`for a thousand pairs of revisions and drafts (seed ${seed})`, () => {
  test('applying their differences to the one gives the other, order included, and leaves the one as it was', () => {
    for (const { from, to, differences } of compared) {
      const before = JSON.stringify(from)
      expect(canonical(applyDifferences(from, differences))).toBe(canonical(to))
      expect(JSON.stringify(from)).toBe(before)
    }
  })

  test('there are none exactly where both hold the same', () => {
    for (const { from, to, differences } of compared) {
      expect(diffRevisions(from, from)).toEqual([])
      expect(differences.length === 0).toBe(canonical(from) === canonical(to))
    }
  })

  test('nothing is removed where something is added or changed, so a move is a move', () => {
    for (const { differences } of compared) {
      const gone = differences.flatMap(({ op, path }) => (op === 'remove' ? [path] : []))
      for (const { op, path } of differences.filter((each) => each.op !== 'remove'))
        expect([op, gone.some((removed) => path === removed || path.startsWith(`${removed}/`))]).toEqual([
          op,
          false,
        ])
    }
    const ops = new Set(compared.flatMap(({ differences }) => differences.map(({ op }) => op)))
    expect([...ops].sort()).toEqual(['add', 'change', 'move', 'remove'])
  })

  test('putting words in the place of words makes the one text the other', () => {
    const texts = compared.flatMap(({ differences }) =>
      differences.flatMap((each) =>
        each.op === 'change' && each.words ? [{ ...each, words: each.words }] : [],
      ),
    )
    expect(texts.length).toBeGreaterThan(100)
    for (const { from, to, words } of texts) {
      const [older, newer] = [String(from), String(to)]
      const pieces = words.map(({ from: [start], to: by }, index) => [
        older.slice(words[index - 1]?.from[1] ?? 0, start),
        newer.slice(...by),
      ])
      expect([...pieces.flat(), older.slice(words.at(-1)?.from[1])].join('')).toBe(newer)
    }
  })

  test('each has one sentence for readers', () => {
    for (const { from, to, differences } of compared) {
      for (const difference of differences)
        expect(describeDifference(difference, [from, to])).toMatch(
          /^(Added|Removed|Moved|Changed) [^\n]*[.”]$/,
        )
    }
  })
})

test('of a list whose order alone changed, the fewest parts count as moved', () => {
  const list = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 7 })
  const shuffled = list.chain((numbers) =>
    fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers, { minLength: numbers.length })),
  )
  fc.assert(
    fc.property(shuffled, ([from, to]) => {
      const withIds = (numbers: number[]) => ({ lessons: numbers.map((n) => ({ id: `l${n}`, text: 'One' })) })
      const differences = diffRevisions(withIds(from), withIds(to))
      expect(differences.map(({ op }) => op)).toEqual(
        Array(from.length - longestCommonOrder(from, to)).fill('move'),
      )
    }),
  )
})

/** By looking at every subset, so that it owes nothing to what it is held against. */
function longestCommonOrder(from: number[], to: number[]): number {
  const subsets = Array.from({ length: 2 ** from.length }, (_, chosen) =>
    from.filter((_, bit) => chosen & (2 ** bit)),
  )
  const inOrder = (numbers: number[]) =>
    numbers.every((n, i) => i === 0 || to.indexOf(numbers[i - 1]!) < to.indexOf(n))
  return Math.max(...subsets.filter(inOrder).map(({ length }) => length))
}
