import { describe, expect, test } from 'vitest'
import { type Stage, stageOf } from './stage.ts'

type Dated = Parameters<typeof stageOf>[0]

const asAt = '2026-11-22'
const stated = { stage: 'current', asAt: '2016' } as const
const study = (changes: Partial<Dated>): Dated => ({
  start: 'not-known',
  end: 'not-known',
  factsAsAt: '2024',
  ...changes,
})

const byDates: [why: string, dates: Partial<Dated>, stage: Stage['stage']][] = [
  ['it has not begun', { start: 'not-begun', factsAsAt: '2026-11' }, 'on-the-horizon'],
  ['it starts tomorrow', { start: '2026-11-23' }, 'on-the-horizon'],
  ['it starts next month', { start: '2026-12' }, 'on-the-horizon'],
  ['it starts next year', { start: '2027' }, 'on-the-horizon'],
  ['it starts next year, and its end is known', { start: '2027', end: '2028' }, 'on-the-horizon'],
  ['it ended today', { start: '2020', end: '2026-11-22' }, 'historic'],
  ['it ended yesterday', { start: '2020', end: '2026-11-21' }, 'historic'],
  ['it ended last month', { start: '2020', end: '2026-10' }, 'historic'],
  ['it ended last year', { start: '2020', end: '2025' }, 'historic'],
  ['it ended within 12 months of its start', { start: '2026-02', end: '2026-10' }, 'historic'],
  ['it started and ended today', { start: asAt, end: asAt }, 'historic'],
  ['it ended, whenever it started', { start: 'not-known', end: '2020' }, 'historic'],
  ['it ends tomorrow', { start: '2020', end: '2026-11-23' }, 'current'],
  ['it ends this month, which is not over', { start: '2020', end: '2026-11' }, 'current'],
  ['it ends this year, which is not over', { start: '2020', end: '2026' }, 'current'],
  ['it started today', { start: asAt, end: '2028' }, 'just-started'],
  ['it started within 12 months', { start: '2025-11-23', end: '2028' }, 'just-started'],
  ['it started 12 months ago to the day', { start: '2025-11-22', end: '2028' }, 'current'],
  ['it started in a month that is within 12', { start: '2025-12', end: '2028' }, 'just-started'],
  ['it started in a month that counts from its first day', { start: '2025-11', end: '2028' }, 'current'],
  ['it started this year, which counts from 1 January', { start: '2026', end: '2028' }, 'just-started'],
  ['it started last year, which counts from 1 January', { start: '2025', end: '2028' }, 'current'],
  ['it goes on as at today', { start: '2020', end: { ongoingAsAt: asAt } }, 'current'],
  ['it goes on as at this month', { start: '2026-02', end: { ongoingAsAt: '2026-11' } }, 'just-started'],
]

const undecided: [why: string, dates: Partial<Dated>][] = [
  ['neither date is known', {}],
  ['silence about the end is not "ongoing"', { start: '2020' }],
  ['it started just now, and nobody says that it goes on', { start: '2026-11-01' }],
  ['it goes on, and nobody knows since when', { end: { ongoingAsAt: '2026-11' } }],
  ['it ends in the future, and nobody knows when it started', { end: '2028' }],
  ['it ends this year, which is not over, and nobody knows when it started', { end: '2026' }],
]

describe('the stage', () => {
  test.each(byDates)('when %s', (_, dates, stage) => {
    expect(stageOf(study(dates), asAt)).toEqual({ stage, asAt, by: 'dates' })
  })

  test.each(byDates)('is not what an editor stated when %s', (_, dates, stage) => {
    expect(stageOf(study({ ...dates, statedStage: stated }), asAt).stage).toBe(stage)
  })

  test.each(undecided)('is the stated one, as at its own date, while %s', (_, dates) => {
    expect(stageOf(study({ ...dates, statedStage: stated }), asAt)).toEqual({
      stage: 'current',
      asAt: '2016',
      by: 'statement',
    })
  })

  test.each(undecided)(
    'is not known, as at the date of the facts, where nobody stated one and %s',
    (_, dates) => {
      expect(stageOf(study(dates), asAt)).toEqual({ stage: 'not-known', asAt: '2024', by: 'nothing' })
    },
  )

  test.each([
    ['2016', '2016'],
    ['2026-10', '2026-10'],
    ['2026-11-21', '2026-11-21'],
    ['2026-11-22', asAt],
    ['2026-11', asAt],
    ['2026', asAt],
    ['2027', asAt],
  ])('of what goes on as at %s holds as at %s', (ongoingAsAt, holds) => {
    expect(stageOf(study({ start: '2010', end: { ongoingAsAt } }), asAt)).toEqual({
      stage: 'current',
      asAt: holds,
      by: 'dates',
    })
  })

  test('of what has not begun holds as at the date of the facts', () => {
    expect(stageOf(study({ start: 'not-begun' }), asAt)).toEqual({
      stage: 'on-the-horizon',
      asAt: '2024',
      by: 'dates',
    })
  })

  test('follows the day asked about', () => {
    const dates = study({ start: '2016-03-31', end: '2018-06' })
    const days = [
      '2016-03-30',
      '2016-03-31',
      '2017-03-30',
      '2017-03-31',
      '2018-06-29',
      '2018-06-30',
      '2030-01-01',
    ]
    expect(days.map((day) => stageOf(dates, day).stage)).toEqual([
      'on-the-horizon',
      'just-started',
      'just-started',
      'current',
      'current',
      'historic',
      'historic',
    ])
  })

  test('of what started on a leap day is current from 28 February', () => {
    const dates = study({ start: '2024-02-29', end: '2030' })
    expect(stageOf(dates, '2025-02-27').stage).toBe('just-started')
    expect(stageOf(dates, '2025-02-28').stage).toBe('current')
  })
})
