import { Day } from '@casebook/core/date'
import * as z from 'zod'
import { DeskRow, Names, Need } from './desk-list.ts'

/** What the desk shows somebody first: what needs them, by kind, each with how many there are and the first few. */
export const DeskToday = z.object({
  asAt: Day,
  needs: z.array(z.object({ need: Need, count: z.int().min(1), rows: z.array(DeskRow) })),
  names: Names,
})
export type DeskToday = z.infer<typeof DeskToday>
