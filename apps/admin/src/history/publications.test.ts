import type { HistoryLine, RevisionState } from '@casebook/core/revision'
import { expect, test } from 'vitest'
import { byPublication, folded } from './publications.ts'

const published: RevisionState = {
  state: 'published',
  by: 'p',
  at: '2026-11-23T09:00:00Z',
  approval: null,
  amends: null,
  note: null,
  checked: null,
  unwithdrawn: null,
}
const line = (number: number, at: string, state: RevisionState = { state: 'draft' }): HistoryLine => ({
  caseStudy: 'c',
  number,
  author: 'a',
  at,
  basedOn: number === 1 ? null : number - 1,
  state,
})
const shape = (history: HistoryLine[]) =>
  byPublication(history).map(({ published, days }) => [
    published?.number ?? null,
    days.map(({ day, lines }) => [day, lines.map(({ number }) => number)]),
  ])

test('revisions stand under the publication that they led to, newest first, by days in England', () => {
  expect(
    shape([
      line(1, '2026-06-01T09:00:00Z'),
      line(2, '2026-06-01T22:30:00Z'),
      line(3, '2026-06-01T23:30:00Z', {
        state: 'superseded',
        by: 5,
        at: '2026-11-23T09:00:00Z',
        was: published,
      } as RevisionState),
      line(4, '2026-11-22T09:00:00Z'),
      line(5, '2026-11-22T10:00:00Z', published),
      line(6, '2026-11-23T10:00:00Z'),
    ]),
  ).toEqual([
    [null, [['23 November 2026', [6]]]],
    [5, [['22 November 2026', [5, 4]]]],
    [
      3,
      [
        ['2 June 2026', [3]],
        ['1 June 2026', [2, 1]],
      ],
    ],
  ])
})

test('of 500 revisions the newest and the first stand open, and none is lost', () => {
  const history = Array.from({ length: 500 }, (_, at) => line(at + 1, `2026-11-23T09:00:00Z`))
  const [stretch] = byPublication(history)
  const { newest, hidden, first } = folded(stretch!)
  const numbers = [newest, first].map((days) =>
    days.flatMap(({ lines }) => lines.map(({ number }) => number)),
  )
  expect(numbers[0]?.[0]).toBe(500)
  expect(numbers[1]?.at(-1)).toBe(1)
  expect(hidden + numbers.flat().length).toBe(500)
})

test('a short stretch is not folded', () => {
  const history = Array.from({ length: 18 }, (_, at) => line(at + 1, `2026-11-23T09:00:00Z`))
  expect(folded(byPublication(history)[0]!)).toMatchObject({ hidden: 0, first: [] })
})
