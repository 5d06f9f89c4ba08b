import type { AreaAnswer, AreaAnswers } from '@casebook/core/revision'
import * as z from 'zod'

const most = 20_000

/** What somebody in the area has typed, as far as they are: each field with what they chose, if anything, and wrote. */
export const Typed = z.strictObject({
  answers: z
    .record(
      z.string().min(1).max(200),
      z.strictObject({
        answer: z.enum(['right', 'wrong', 'not-known']).nullable(),
        says: z.string().max(most),
      }),
    )
    .refine((answers) => Object.keys(answers).length <= 500),
  remark: z.string().max(most),
})
export type Typed = z.infer<typeof Typed>

export const nothingTyped: Typed = { answers: {}, remark: '' }

/** What was typed since laid over what was kept: a field that came back empty keeps what it had. */
export function typedOver(kept: Typed | null, typed: Typed): Typed {
  const answers = { ...kept?.answers }
  for (const [field, { answer, says }] of Object.entries(typed.answers)) {
    const before = answers[field]
    if (answer !== null || says.trim() !== '' || before)
      answers[field] = { answer: answer ?? before?.answer ?? null, says }
  }
  return { answers, remark: typed.remark }
}

/** What counts of it as answers, for the fields that were asked about, in their order. */
export function answersIn({ answers, remark }: Typed, fields: readonly string[]): AreaAnswers {
  const given = fields.flatMap((field): AreaAnswer[] => {
    const { answer, says } = answers[field] ?? { answer: null, says: '' }
    if (answer === null) return []
    return answer === 'wrong' ? [{ field, answer, says }] : [{ field, answer }]
  })
  return { answers: given, remark }
}
