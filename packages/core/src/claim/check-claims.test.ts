import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkClaims } from './check-claims.ts'

const wordsIn = (text: string) => checkClaims(text).map(({ words }) => words)

describe('Markdown', () => {
  test.each([
    ['The scheme **reduced** calls.', ['reduced']],
    ['The scheme *has* _reduced_ calls.', ['reduced']],
    ['The scheme led **to** fewer calls.', ['led **to']],
    ['The scheme [reduced calls](https://example.org/the-report).', ['reduced']],
    ['## How we cut crime', ['cut']],
    ['## How we cut crime\nThe scheme reduced calls.', ['cut', 'reduced']],
    ['* Reduced calls by 40%\n* Saved £2,000', ['Reduced', 'Saved £2,000']],
    ['1. It reduced calls.\n2. It saved lives.', ['reduced', 'saved lives']],
    ['| measure | result |\n| --- | --- |\n| calls | the scheme reduced them |', ['reduced']],
    ['The scheme\nled\nto fewer calls.', ['led\nto']],
    ['The scheme led\r\nto fewer calls.\r\n\r\nIt saved lives.', ['led\r\nto', 'saved lives']],
    ['> It reduced calls.\n\nIt saved lives.', ['saved lives']],
    ['> It reduced calls.\n- It saved lives.', ['saved lives']],
    ['The aims were:\n\n- reduced calls\n\nThe scheme reduced calls.', ['reduced']],
    ['![The scheme reduced calls](/chart.png)', ['reduced']],
  ])('%j', (text, words) => {
    expect(wordsIn(text)).toEqual(words)
  })
})

describe('quotations and apostrophes', () => {
  test.each([
    ['The officers’ visits reduced calls, and residents’ trust grew.', ['reduced']],
    ["The officers' visits reduced calls, and residents' trust grew.", ['reduced']],
    ['It’s the scheme that saved lives, it’s said.', ['saved lives']],
    ['‘It reduced the officers’ calls,’ he said. The scheme saved lives.', ['saved lives']],
    ['He said “It reduced calls.” It also saved lives.', ['saved lives']],
    ['“It reduced calls” and it saved lives.', ['saved lives']],
    ['“It reduced calls.\n\nIt saved lives.', ['saved lives']],
    ['A 6" wristband reduced calls.', ['reduced']],
    ['The ‘Checkpoint’ scheme reduced calls.', ['reduced']],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(words)
  })
})

describe('a whole text', () => {
  const summary = `Nurses joined officers at incidents from 2012. Detentions fell locally, and it is **not known** why.

The scheme aims to reduce detentions. An independent study found “fewer detentions”, while patients' own outcomes
were rarely measured. In its second year the scheme saved £40,000, and it led to better care for 361 people.

- Calls were recorded by the control room.
- Has it worked? No one has asked patients.`

  test('is marked where it claims, in order, and nowhere else', () => {
    expect(checkClaims(summary)).toEqual([
      {
        words: 'saved £40,000',
        start: summary.indexOf('saved'),
        end: summary.indexOf(', and it led'),
        kind: 'saving',
      },
      {
        words: 'led to',
        start: summary.indexOf('led to'),
        end: summary.indexOf(' better care'),
        kind: 'causal',
      },
    ])
  })

  test('a negation in one sentence spares nothing in the next', () => {
    expect(wordsIn('It did not save money. It reduced harm.')).toEqual(['reduced'])
  })

  test('an aim before "but" spares nothing after it', () => {
    expect(wordsIn('It was hoped that it cut costs, but it reduced harm.')).toEqual(['reduced'])
  })

  test('the longest of two wordings that begin alike is taken once', () => {
    expect(wordsIn('The scheme successfully reduced calls.')).toEqual(['successfully reduced'])
  })
})

describe('for any text', () => {
  const pieces = fc.constantFrom(
    'The scheme',
    'reduced',
    'led to',
    'saved £5',
    'not',
    'to',
    'would',
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    '>',
    '\n',
    '\n\n',
    '- ',
    '**',
    '_',
    '[',
    '](x)',
    '.',
    '?',
    ' because of the scheme',
    'fell',
    '|',
    '#',
    ':',
    ',',
    '😀',
    '~',
    '\r\n',
    'naïve',
    'it works',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces).map((some) => some.join(' ')),
    fc.array(pieces).map((some) => some.join('')),
  )

  test('claims lie in the text, in order, apart, and say what they mark', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const { words, start, end } of checkClaims(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toBe(words)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })

  test('without letters there is no claim', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...' \n.,;:!?|>#*_-“”"\'’‘()[]£%0123456789~') }),
        (text) => {
          expect(checkClaims(text)).toEqual([])
        },
      ),
    )
  })

  test('the answer is the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(checkClaims(text)).toEqual(checkClaims(text))
      }),
    )
  })

  test('a text quoted whole claims nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('reduced', 'led to', 'saved lives because of', 'proved that'), (words) => {
        expect(checkClaims(`> The scheme ${words} it.`)).toEqual([])
        expect(checkClaims(`“The scheme ${words} it.”`)).toEqual([])
      }),
    )
  })
})

const hostile = [
  'a',
  ' ',
  '\n',
  '\n ',
  '.',
  '_',
  '*',
  '|',
  'abc|',
  '`',
  '"a ',
  "'a ",
  '‘a ',
  '‘s’ a ',
  '“',
  '](',
  '> a\n',
  '>\n',
  '# a\n',
  '- cut\n',
  'cut ',
  'led          ',
  'led to ',
  'not ',
  'because of the ',
  'as a result of the work ',
  'saved the the the the ',
  'no evidence that it ',
  ', which ',
  'for every £1 spent, ',
  'http://',
  '£1,1',
  'aims:\n- cut\n',
]

test.each(hostile)('50,000 characters of %j take no more than a few seconds', { timeout: 5_000 }, (piece) => {
  const text = `The scheme led ${piece.repeat(50_000 / piece.length)}`
  expect(checkClaims(text).length).toBeLessThan(text.length)
})
