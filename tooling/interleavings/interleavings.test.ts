import { expect, test } from 'vitest'
import { interleave } from './interleave.ts'

const interleavings = Number(process.env.INTERLEAVINGS ?? 300)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

test(`of two people in three tabs, with calls and answers lost and browsers killed, no update is lost in ${interleavings} interleavings (seed ${seed})`, {
  timeout: 3_000_000,
}, async () => {
  const { lost, ...done } = await interleave(interleavings, seed)
  console.log(done)
  expect(lost).toEqual([])
  expect(done.interleavings).toBe(interleavings)
})
