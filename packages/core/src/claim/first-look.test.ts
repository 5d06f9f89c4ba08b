import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allTheWay } from './all-the-way.ts'
import { checkClaims } from './check-claims.ts'
import { sightingsIn } from './first-look.ts'
import { wordings } from './wordings.ts'

/** Words of the rows and of what spares them, with all that a text may put between, around and within them. */
const words = fc.constantFrom(
  ...new Set(wordings.flatMap(({ words }) => words.source.match(/[A-Za-z]{2,}/g) ?? [])),
  ...[
    'The scheme',
    'led to',
    'as a result of the work',
    'is successful',
    'saved £5',
    'calls fell',
    'not',
    'would',
  ],
)
const between = fc.oneof(
  { weight: 4, arbitrary: fc.constant(' ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '',
        '\n',
        '\n\n',
        '\r\n',
        '_',
        '__',
        '*',
        '**',
        '"',
        '“',
        '”',
        '‘',
        '’',
        "'",
        '\n> ',
        '\n- ',
        ' [',
        ']',
      ],
      ...[
        '](x)',
        '](',
        '`',
        '. ',
        '? ',
        ': ',
        ', ',
        '-',
        '~',
        '|',
        'é',
        '1',
        ' <https://example.org/',
        '>',
        ' www.x',
      ],
    ),
  },
)
const capitals = fc.constantFrom(
  (word: string) => word,
  (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
  (word: string) => word.toUpperCase(),
)
const texts = fc
  .array(fc.tuple(words, capitals, between), { maxLength: 30 })
  .map((pieces) => pieces.map(([word, write, gap]) => `${write(word)}${gap}`).join(''))

test('the first look loses no claim, however a text is written', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(checkClaims(text)).toEqual(allTheWay(text))
    }),
    { numRuns: 2_000 },
  )
})

test('the texts made here do hold claims', () => {
  const claims = fc.sample(texts, { numRuns: 500, seed: 2016 }).flatMap(allTheWay)
  expect(claims.length).toBeGreaterThan(50)
})

test.each(wordings.map(({ words, tellTales }) => [words.source, tellTales] as const))(
  'a row is found by its tell-tales: %s',
  (_, tellTales) => {
    expect(tellTales.length).toBeGreaterThan(0)
    for (const word of tellTales) expect(sightingsIn(`Here **${word}** stands.`)).toHaveLength(1)
  },
)

test('a text without tell-tales needs no further look', () => {
  expect(
    sightingsIn('Officers and nurses meet each week, note 12: a shared list of those who call most.'),
  ).toEqual([])
})
