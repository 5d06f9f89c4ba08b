import { expect, test } from 'vitest'
import { appRouter } from '../api/router.ts'
import { unrecorded } from './unrecorded.ts'

const flat = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>
const mutations = Object.entries(flat).flatMap(([path, { _def }]) => (_def.type === 'mutation' ? [path] : []))

test('those that need no entry are mutations that there are, each with its reason', () => {
  expect(Object.keys(unrecorded).filter((path) => !mutations.includes(path))).toEqual([])
  for (const reason of Object.values(unrecorded)) expect(reason.length).toBeGreaterThan(20)
})
