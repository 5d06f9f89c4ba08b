import * as fc from 'fast-check'
import { type CslItem, cslTypes } from './csl.ts'

const hostile = [
  'Checkpoint: 100% & {x} $5 \\cmd #1 _a_ ~ ^ <b>q</b>',
  '}{',
  '{',
  '"quoted" -- and --- ``more\'\'',
  'TY  - JOUR',
  'ER  -',
  'A and B',
  'Home Office, UK',
  '@misc{a, title={b}}',
  "L'été à Besançon, Łódź and Ås",
  '£5 – €6 — “so”',
  'a | b',
  '\\',
  "\\'e",
  '🙂 你好',
]

/** A text on one line without spaces at its edges or twice over, as titles and names are. */
export const anyLine: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', minLength: 1 }))
  .map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '')

const anyUrl = fc.constantFrom(
  'https://x.example/a_b?c=d&e=%20f#g',
  'https://journals.example/doi/10.1177/0032258X211018774',
  "https://x.example/~a^b|c;d,e'f(g)",
)
const anyDate = fc
  .tuple(
    fc.integer({ min: 1800, max: 2200 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(2),
  )
  .map(([year, month, day, exact]) => ({
    'date-parts': [[[year], [year, month], [year, month, day]][exact]],
  })) as fc.Arbitrary<NonNullable<CslItem['issued']>>

/** Any reference; its bodies have no comma in their names, which RIS cannot tell from a person. */
export const anyReference: fc.Arbitrary<CslItem> = fc.record(
  {
    id: fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
    type: fc.constantFrom(...cslTypes),
    title: anyLine,
    author: fc.array(
      fc.oneof(
        fc.record({
          literal: anyLine
            .map((text) => text.replaceAll(',', ''))
            .filter((text) => text.trim() === text && text !== ''),
        }),
        fc.record({
          family: fc.constantFrom('Weir', 'von Ahn', 'Ó Briain'),
          given: fc.constantFrom('K.', 'Anna B.'),
        }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    'container-title': anyLine,
    publisher: anyLine,
    genre: anyLine,
    version: anyLine,
    issued: anyDate,
    accessed: anyDate,
    URL: anyUrl,
    DOI: fc.constant('10.1177/0032258X211018774'),
    abstract: anyLine,
    note: anyLine,
    language: fc.constantFrom('en-GB', 'cy'),
  },
  { requiredKeys: ['id', 'type'], noNullPrototype: true },
)
