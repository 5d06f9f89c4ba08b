import { caseStudy } from '@casebook/core/synthetic/builders'
import { describe, expect, test } from 'vitest'
import { publishedAs } from '../test-published.ts'
import { writeBibtex } from './bibtex.ts'
import { citeCaseStudy, citeSource, sourceFrom } from './cite.ts'
import { readBibtex } from './read-bibtex.ts'
import { readRis } from './read-ris.ts'
import { writeRis } from './ris.ts'
import { citationText } from './text.ts'

const study = caseStudy()
const cited = citeCaseStudy(study, { ...publishedAs(study), asAt: '2026-11-23' })
const journal = citeSource({
  id: 'police-journal-2021',
  title: 'Checkpoint: does it work?',
  publisher: 'The Police Journal',
  year: 2021,
  url: 'https://journals.example/1',
  kind: 'journal-article',
})

test('a case study is cited as a page, by a body, in a version, as at a day', () => {
  expect(cited).toEqual({
    id: 'anytown-street-triage',
    type: 'webpage',
    title: 'Street triage in Anytown',
    author: [{ literal: 'Anytown & District Council' }],
    'container-title': 'Casebook of Anytown',
    version: '2',
    issued: { 'date-parts': [[2026, 11, 22]] },
    accessed: { 'date-parts': [[2026, 11, 23]] },
    URL: 'https://casebook.example/case-studies/anytown-street-triage',
    language: 'en-GB',
  })
})

test.each([
  [
    cited,
    'apa',
    'Anytown & District Council. (2026, 22 November). Street triage in Anytown (Version 2). Casebook of Anytown. Retrieved 23 November 2026, from https://casebook.example/case-studies/anytown-street-triage',
  ],
  [
    cited,
    'harvard',
    'Anytown & District Council (2026) Street triage in Anytown, Casebook of Anytown, version 2, 22 November. Available at: https://casebook.example/case-studies/anytown-street-triage (Accessed: 23 November 2026).',
  ],
  [journal, 'apa', 'Checkpoint: does it work? (2021). The Police Journal. https://journals.example/1'],
  [
    journal,
    'harvard',
    'Checkpoint: does it work? (2021) The Police Journal. Available at: https://journals.example/1.',
  ],
  [
    citeSource({
      id: 'a',
      title: 'Statute',
      publisher: 'not-known',
      year: 'not-known',
      url: 'not-known',
      kind: 'official-document',
    }),
    'apa',
    'Statute [Official document]. (n.d.).',
  ],
  [
    {
      id: 'a',
      type: 'book',
      title: 'Crime',
      author: [
        { family: 'Weir', given: 'Kim' },
        { family: 'Cooper', given: 'A. B.' },
      ],
      publisher: 'A press',
      issued: { 'date-parts': [[2021]] },
    },
    'apa',
    'Weir, K., & Cooper, A. B. (2021). Crime. A press.',
  ],
  [
    {
      id: 'a',
      type: 'book',
      title: 'Crime',
      author: [
        { family: 'Weir', given: 'Kim' },
        { family: 'Cooper', given: 'A. B.' },
      ],
      publisher: 'A press',
      issued: { 'date-parts': [[2021]] },
    },
    'harvard',
    'Weir, K. and Cooper, A.B. (2021) Crime, A press.',
  ],
] as const)('%j as %s', (item, style, line) => {
  expect(citationText(item as typeof cited, style)).toBe(line)
})

test('RIS has one tag a line', () => {
  expect(writeRis([cited]).split('\r\n')).toEqual([
    'TY  - ELEC',
    'ID  - anytown-street-triage',
    'TI  - Street triage in Anytown',
    'AU  - Anytown & District Council',
    'T2  - Casebook of Anytown',
    'ET  - 2',
    'PY  - 2026',
    'DA  - 2026/11/22/',
    'Y2  - 2026/11/23/',
    'UR  - https://casebook.example/case-studies/anytown-street-triage',
    'LA  - en-GB',
    'ER  - ',
    '',
    '',
  ])
})

test('a line break in a text begins no tag', () => {
  const written = writeRis([{ ...cited, abstract: 'One\r\nER  - \r\nTY  - JOUR' }])
  expect(written.match(/^(?:TY|ER) {2}-/gm)).toEqual(['TY  -', 'ER  -'])
})

test('BibTeX keeps the capitals of a title and the name of a body', () => {
  expect(writeBibtex([{ ...cited, title: 'NHS & police: 100% {sure}' }])).toBe(`@misc{anytown-street-triage,
  title = {{NHS \\& police: 100\\% \\textbraceleft{}sure\\textbraceright{}}},
  author = {{Anytown \\& District Council}},
  howpublished = {Casebook of Anytown},
  entrysubtype = {webpage},
  version = {2},
  year = {2026},
  month = nov,
  day = {22},
  url = {https://casebook.example/case-studies/anytown-street-triage},
  urldate = {2026-11-23},
  language = {en-GB},
}
`)
})

test('references of the same id get keys of their own', () => {
  expect(writeBibtex([journal, journal, journal]).match(/@article\{.*/g)).toEqual([
    '@article{police-journal-2021,',
    '@article{police-journal-2021-2,',
    '@article{police-journal-2021-3,',
  ])
})

describe('files of somebody else', () => {
  test('in BibTeX, with accents, abbreviations, comments and much more than we hold', () => {
    const read = readBibtex(`This is a comment, and % so is this.
@string{pj = "The Police " # {Journal}}
@COMMENT{@article{no,}}
@Article{weir:2021,
  author = "Weir, Kevin and {\\'E}lise Dupr{\\'e} and {College of Policing}",
  title = {The {NHS} \\& \\emph{the} na{\\"\\i}ve -- a \`\`trial''},
  journal = pj, year = 2021, month = "March", volume = {94}, pages = {1--20},
  publisher = {Sage},
  doi = {10.1177/1}
}
@article{broken, title = {never closed
@article{unfinished, title = {No brace at the end}
@misc{last, title = {Found again}}
`)
    expect(read).toEqual({
      ok: true,
      value: {
        items: [
          {
            id: 'weir:2021',
            type: 'article-journal',
            author: [
              { family: 'Weir', given: 'Kevin' },
              { family: 'Dupré', given: 'Élise' },
              { literal: 'College of Policing' },
            ],
            title: 'The NHS & the naïve – a “trial”',
            'container-title': 'The Police Journal',
            publisher: 'Sage',
            DOI: '10.1177/1',
            issued: { 'date-parts': [[2021, 3]] },
          },
          { id: 'last', type: 'document', title: 'Found again' },
        ],
        lost: [
          'The entry that begins on line 11, which cannot be read.',
          'The entry that begins on line 12, which cannot be read.',
          'The field volume, in 1 of 2 references.',
          'The field pages, in 1 of 2 references.',
        ],
      },
    })
  })

  test('in RIS, with lines that run on and tags that we do not hold', () => {
    const read = readRis(
      '\uFEFFTY  - JFULL\nA1  - Weir, Kevin\nAU  - College of Policing\nT1  - Checkpoint,\n  a trial\nJO  - The Police Journal\nY1  - 2021/03//\nKW  - police\nKW  - courts\nER  -\n\nTY  - MUSIC\nTI  - A song\n',
    )
    expect(read).toEqual({
      ok: true,
      value: {
        items: [
          {
            id: 'reference-1',
            type: 'article-journal',
            author: [{ family: 'Weir', given: 'Kevin' }, { literal: 'College of Policing' }],
            title: 'Checkpoint, a trial',
            'container-title': 'The Police Journal',
            issued: { 'date-parts': [[2021, 3]] },
          },
          { id: 'reference-2', type: 'document', title: 'A song' },
        ],
        lost: ['The tag KW, in 2 of 2 references.', 'The type MUSIC, in 1 of 2 references.'],
      },
    })
  })

  test.each([
    [readRis, 'nothing', 'There is no reference in it: each begins with a line such as "TY  - RPRT".'],
    [
      readBibtex,
      '@article{a, b',
      'There is no reference in it that can be read: each begins like "@article{key," and ends with a brace.',
    ],
  ])('that hold no reference are refused in a sentence', (read, text, says) => {
    expect(read(text)).toMatchObject({ ok: false, reasons: [{ says }] })
  })
})

test('what a source cannot hold of a reference is told', () => {
  const { source, lost } = sourceFrom(
    {
      ...journal,
      author: [{ family: 'Weir' }],
      publisher: 'Sage',
      issued: { 'date-parts': [[2021, 3]] },
      abstract: 'A',
    },
    'weir-2021',
  )
  expect(source).toEqual({
    id: 'weir-2021',
    title: 'Checkpoint: does it work?',
    kind: 'journal-article',
    publisher: 'The Police Journal',
    year: 2021,
    url: 'https://journals.example/1',
  })
  expect(lost).toEqual([
    'The authors.',
    'The month of the date.',
    'The publisher, beside what it is in.',
    'The abstract.',
  ])
})
