import { stageOf } from '@casebook/core/case-study'

const starts = ['not-begun', 'not-known', '2015', '2016-10', '2016-10-31', '2027']
const ends = [
  'not-known',
  '2016',
  '2016-11',
  '2026-11-22',
  { ongoingAsAt: '2016' },
  { ongoingAsAt: '2026-11' },
]
const days = ['2016-10-31', '2017-10-31', '2026-11-22']
const statements = [undefined, { stage: 'current' as const, asAt: '2016-06' }]

/** The stage of work by its dates, on several days. */
export function stageCases() {
  return starts.flatMap((start) =>
    ends.flatMap((end) =>
      statements.flatMap((statedStage) =>
        days.map((asAt) => {
          const dates = { start, end, factsAsAt: '2016-10', ...(statedStage && { statedStage }) }
          return { dates, asAt, expected: stageOf(dates, asAt) }
        }),
      ),
    ),
  )
}
