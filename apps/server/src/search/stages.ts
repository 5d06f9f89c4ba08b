import { stageOf } from '@casebook/core/case-study'
import { add, type Bitset, eachRow, emptyBitset } from './bitset.ts'
import type { Timing } from './dated-part.ts'
import type { Rows } from './rows.ts'

/** The rows by their stage on a day. */
export type Stages = ReadonlyMap<string, Bitset>

/** Works out the stage of every document on a day. Many have the same dates, so each set of dates is judged once. */
export function stagesOn(asAt: string, rows: Rows): Stages {
  const stages = new Map<string, Bitset>()
  const judged = new Map<string, Bitset>()
  const bitsFor = (timing: string): Bitset => {
    const { stage } = stageOf(JSON.parse(timing) as Timing, asAt)
    const bits = stages.get(stage) ?? emptyBitset(rows.capacity)
    stages.set(stage, bits)
    judged.set(timing, bits)
    return bits
  }
  eachRow(rows.present, (row) => {
    const timing = rows.timing(row)
    add(judged.get(timing) ?? bitsFor(timing), row)
  })
  return stages
}
