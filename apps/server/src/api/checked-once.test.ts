import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { cameOutOf, checkedOnce } from './checked-once.ts'

const schemas = () => {
  const Case = z.strictObject({ title: z.string(), tags: z.array(z.string()).default([]) })
  const Card = z.object({ title: z.string() })
  return { Case, Card, Answer: z.object({ found: checkedOnce(Case), cards: z.array(checkedOnce(Card)) }) }
}
/** An object that holds more than its type says. */
const withDraft = <Shown extends object>(shown: Shown): Shown => ({ ...shown, draft: 'unpublished' })

describe('a schema that looks at one object once', () => {
  test('lets through what the schema lets through, as it comes out of it, the first time and after', () => {
    const { Answer } = schemas()
    const answer = { found: { title: 'One' }, cards: [withDraft({ title: 'Two' })] }
    const passed = { found: { title: 'One', tags: [] }, cards: [{ title: 'Two' }] }
    expect([Answer.parse(answer), Answer.parse(answer)]).toEqual([passed, passed])
  })

  test('never lets out what was added to an object that passed before', () => {
    const { Answer } = schemas()
    const answer = { found: { title: 'One', tags: [] }, cards: [{ title: 'Two' }] }
    Answer.parse(answer)
    Object.assign(answer.found, { draft: 'unpublished' })
    Object.assign(answer.cards[0] ?? {}, { draft: 'unpublished' })
    expect(JSON.stringify(Answer.parse(answer))).not.toContain('unpublished')
  })

  test('holds a copy of what passed, with a field more, against the schema', () => {
    const { Case, Answer } = schemas()
    const found = cameOutOf(Case, Case.parse({ title: 'One' }))
    expect(Answer.parse({ found, cards: [] }).found).toBe(found)
    const verdict = Answer.safeParse({ found: withDraft(found), cards: [] })
    expect(verdict.error?.issues.map(({ code, path }) => [code, path])).toEqual([
      ['unrecognized_keys', ['found']],
    ])
  })

  test('knows an object for the schema that it passed alone', () => {
    const { Case, Card } = schemas()
    const found = cameOutOf(Case, { title: 'One', tags: ['internal'] })
    expect(checkedOnce(Card).parse(found)).toEqual({ title: 'One' })
  })

  test.each([null, undefined, 3, 'text', {}, { title: 3 }])(
    'refuses %j at its place, however often',
    (found) => {
      const { Answer } = schemas()
      for (const _ of [1, 2]) {
        const verdict = Answer.safeParse({ found, cards: [] })
        expect(verdict.error?.issues[0]?.path[0]).toBe('found')
      }
    },
  )
})
