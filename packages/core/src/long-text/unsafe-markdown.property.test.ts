import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentence } from '../synthetic/words.ts'
import { unsafeMarkdown } from './unsafe-markdown.ts'

describe('unsafeMarkdown', () => {
  test('plain sentences are always safe, whatever stands between them', () => {
    const between = fc.constantFrom(' ', '\n\n', '\n- ', '\n> ', ' < ', ' > ', ' <> ', '\n| ', ' & ', ' [1] ')
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, between), { minLength: 1 }), (parts) => {
        expect(unsafeMarkdown(parts.flat().join(''))).toEqual([])
      }),
    )
  })

  test('every spelling of a scheme by entities and capitals is refused', () => {
    const spelt = (letter: string) =>
      fc.constantFrom(
        letter,
        letter.toUpperCase(),
        `&#${letter.charCodeAt(0)};`,
        `&#x${letter.charCodeAt(0).toString(16)};`,
        `&Tab;${letter}`,
        `${letter}&#10;`,
        `&#00${letter.charCodeAt(0)}`,
      )
    const disguised = fc
      .constantFrom('javascript:', 'vbscript:', 'data:', 'livescript:')
      .chain((scheme) => fc.tuple(...[...scheme].map(spelt)).map((letters) => letters.join('')))
    const shape = fc.constantFrom('[a](', '![a](<\t', '[a]: ', '> [a]:\n> ', '- [a]:')
    fc.assert(
      fc.property(shape, disguised, (before, scheme) => {
        expect(unsafeMarkdown(`${before}${scheme}x`)).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('answers for any text at all, and never cuts a letter in half', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('[a](', '<b ', '[a]: x:'),
        (text, before) => {
          for (const fault of unsafeMarkdown(`${before}${text}`)) expect(fault.isWellFormed()).toBe(true)
        },
      ),
    )
  })

  test.each([
    '<',
    '<a',
    '</',
    '<!--',
    '<https://',
    '<a@',
    '[',
    ']',
    '](',
    ']:',
    ']:a:',
    '](<',
    '](> ',
    '[a](',
    '[a]: x ',
    '&#',
    '&colon',
    '](&#0',
    '\\',
    '](\\',
    ' ',
    '\n> ',
    '%3',
    '(',
    '](a "',
    '<mailto:',
  ])('reads 600,000 characters of %j in time in proportion', (unit) => {
    const text = unit.repeat(600_000 / unit.length)
    const started = Date.now()
    unsafeMarkdown(text)
    expect(Date.now() - started).toBeLessThan(4000)
  })
})
