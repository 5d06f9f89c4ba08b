import * as z from 'zod'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { optionallyStated } from '../stated/stated.ts'

const Count = z.int().min(0)

/** Who or what was allocated or compared: counted per arm or in total. The unit is the unit of allocation. */
export const Sample = z.strictObject({
  unit: z.enum(['people', 'events', 'places', 'time-points', 'not-known']).default('not-known'),
  arms: optionallyStated(z.int().min(1).max(50)),
  perArm: optionallyStated(
    z
      .array(z.strictObject({ arm: ShortText, size: optionallyStated(Count) }))
      .min(1)
      .max(50),
  ),
  total: optionallyStated(Count),
  /** Places in the comparison series of an interrupted time series. */
  comparisonPlaces: optionallyStated(Count),
  note: LongText.optional(),
})
export type Sample = z.infer<typeof Sample>

/** How often it was measured before and after the work began. */
export const Measurements = z.strictObject({
  before: optionallyStated(Count),
  after: optionallyStated(Count),
})
export type Measurements = z.infer<typeof Measurements>
