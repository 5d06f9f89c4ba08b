import { initTRPC } from '@trpc/server'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { answering } from './output.ts'

const trpc = initTRPC.create()
const answeringWith = (schema: z.ZodType, answer: unknown) =>
  trpc.createCallerFactory(
    trpc.router({ ask: trpc.procedure.output(answering(schema)).query(() => answer) }),
  )({})

const draft = { title: 'One', draft: 'unpublished' }

test('what the schema does not name is taken out of an answer', async () => {
  expect(await answeringWith(z.object({ title: z.string() }), draft).ask()).toEqual({ title: 'One' })
})

test('an answer that the schema refuses is none, and nothing of it is told', async () => {
  const refused = answeringWith(z.strictObject({ title: z.string() }), draft).ask()
  await expect(refused).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
  await expect(refused).rejects.not.toThrow(/unpublished/)
})
