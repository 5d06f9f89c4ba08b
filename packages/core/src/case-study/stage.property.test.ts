import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, lastDay } from '../date/date.ts'
import { anyCaseStudy } from '../synthetic/arbitraries.ts'
import { stages } from '../taxonomy/stages.ts'
import { type Stage, stageOf } from './stage.ts'

const two = (n: number) => String(n).padStart(2, '0')
const day: fc.Arbitrary<Day> = fc
  .tuple(
    fc.integer({ min: 1990, max: 2050 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`)
const date = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
)
const dated = fc.record(
  {
    start: fc.oneof(
      { weight: 4, arbitrary: date },
      fc.constantFrom('not-begun' as const, 'not-known' as const),
    ),
    end: fc.oneof(
      { weight: 4, arbitrary: date },
      fc.constant('not-known' as const),
      date.map((ongoingAsAt) => ({ ongoingAsAt })),
    ),
    statedStage: fc.record({ stage: fc.constantFrom(...stages.ids), asAt: date }),
    factsAsAt: date,
  },
  { requiredKeys: ['start', 'end', 'factsAsAt'] },
)
const order = ['on-the-horizon', 'just-started', 'current', 'historic']

describe('for any dates and any day', () => {
  test('there is an answer, and it says what it rests on', () => {
    fc.assert(
      fc.property(dated, day, (study, asAt) => {
        const { stage, by, asAt: holds } = stageOf(study, asAt)
        expect([...stages.ids, 'not-known']).toContain(stage)
        expect(by === 'nothing').toBe(stage === 'not-known')
        if (by === 'statement') expect({ stage, asAt: holds }).toEqual(study.statedStage)
        if (by === 'nothing') expect(study.statedStage).toBeUndefined()
        if (by === 'dates') expect(holds <= asAt).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a later day never takes a stage back that the dates decide', () => {
    fc.assert(
      fc.property(dated, day, day, (study, one, other) => {
        const [earlier, later] = [one, other].sort().map((asAt) => stageOf(study, asAt)) as [Stage, Stage]
        fc.pre(earlier.by === 'dates' && later.by === 'dates')
        const crossed =
          typeof study.end === 'string' && study.start !== 'not-known' && lastDay(study.end) < study.start
        fc.pre(!crossed)
        expect(order.indexOf(later.stage)).toBeGreaterThanOrEqual(order.indexOf(earlier.stage))
      }),
      { numRuns: 1000 },
    )
  })

  test('what is historic by its dates stays so, by its dates', () => {
    fc.assert(
      fc.property(dated, day, day, (study, one, other) => {
        const [earlier, later] = [one, other].sort() as [Day, Day]
        const before = stageOf(study, earlier)
        fc.pre(before.stage === 'historic' && before.by === 'dates')
        expect(stageOf(study, later)).toEqual({ stage: 'historic', asAt: later, by: 'dates' })
      }),
      { numRuns: 1000 },
    )
  })

  test('a statement is of no matter once the dates decide', () => {
    fc.assert(
      fc.property(dated, day, (study, asAt) => {
        const { statedStage: _, ...unstated } = study
        const answer = stageOf(study, asAt)
        fc.pre(answer.by === 'dates')
        expect(stageOf(unstated, asAt)).toEqual(answer)
      }),
    )
  })

  test('nothing is called just started or current while its end is not known', () => {
    fc.assert(
      fc.property(dated, day, (study, asAt) => {
        const answer = stageOf({ ...study, end: 'not-known' }, asAt)
        if (answer.by === 'dates') expect(answer.stage).toBe('on-the-horizon')
      }),
    )
  })
})

test('every case study has a stage on every day', () => {
  fc.assert(
    fc.property(anyCaseStudy, day, (study, asAt) => {
      expect(stageOf(study, asAt).stage).toMatch(/^[a-z-]+$/)
    }),
  )
})
