import { isKnown } from '@casebook/core/stated'
import { anyCaseStudy } from '@casebook/core/synthetic/arbitraries'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHostileCaseStudy } from '../test-case-studies.ts'
import { writeBibtex } from './bibtex.ts'
import { citeSources, type SourceWritten, sourceFrom } from './cite.ts'
import { fromLatex, toLatex } from './latex.ts'
import { readBibtex } from './read-bibtex.ts'
import { readRis } from './read-ris.ts'
import { writeRis } from './ris.ts'
import { anyLine, anyReference } from './test-references.ts'
import { citationText } from './text.ts'

const anyReferences = fc.uniqueArray(anyReference, { minLength: 1, maxLength: 4, selector: ({ id }) => id })

test('references that are written as RIS are read back as they were', () => {
  fc.assert(
    fc.property(anyReferences, (items) => {
      expect(readRis(writeRis(items))).toEqual({ ok: true, value: { items, lost: [] } })
    }),
  )
})

test('references that are written as BibTeX are read back as they were', () => {
  fc.assert(
    fc.property(anyReferences, (items) => {
      expect(readBibtex(writeBibtex(items))).toEqual({ ok: true, value: { items, lost: [] } })
    }),
  )
})

test('a text that is escaped for TeX is read back as it was, with no brace left open', () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      const tex = toLatex(text)
      expect(fromLatex(tex)).toBe(text)
      expect(tex.replaceAll('{}', '')).not.toMatch(/[{}]/)
    }),
  )
})

test('a source comes back from RIS and from BibTeX as what it was, but for its note and its last check', () => {
  fc.assert(
    fc.property(fc.oneof(anyCaseStudy, anyHostileCaseStudy), ({ slug, sources }) => {
      const kept = sources.map(({ id, title, kind, publisher, year, url }) => ({
        id,
        title: plain(title),
        kind,
        ...(isKnown(publisher) ? { publisher: plain(publisher) } : {}),
        ...(isKnown(year) ? { year } : {}),
        ...(isKnown(url) ? { url } : {}),
      }))
      const items = citeSources({ slug, sources })
      for (const back of [readRis(writeRis(items)), readBibtex(writeBibtex(items))]) {
        const found = back.ok ? back.value.items : []
        expect(
          found.map((item, index) => sourceFrom(item, sources[index]?.id ?? '').source).map(oneSpaced),
        ).toEqual(kept)
      }
    }),
  )
})

function oneSpaced(source: SourceWritten): SourceWritten {
  const { title, publisher, ...rest } = source
  return {
    ...rest,
    title: plain(title),
    ...(typeof publisher === 'string' ? { publisher: plain(publisher) } : {}),
  }
}

/** RIS and BibTeX keep no spaces that stand twice over. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

describe('no text makes reading throw', () => {
  const sharp = fc.constantFrom(
    ...'@{}",=#\\\n- %',
    '@article{',
    'TY  - RPRT\n',
    'AU  - ',
    "\\'",
    'title = ',
    '\\c{',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(sharp).map((parts) => parts.join('')),
  )

  test.each([
    ['RIS', readRis],
    ['BibTeX', readBibtex],
  ])('in %s', (_, read) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = read(text)
        if (!found.ok) expect(found.reasons).toHaveLength(1)
        else for (const item of found.value.items) expect(citationText(item, 'apa')).toMatch(/\S/)
      }),
    )
  })
})

describe.each([
  ['RIS', readRis],
  ['BibTeX', readBibtex],
])('%s is read in time in proportion to the text', (_, read) => {
  test.each([
    '@a{b,t={',
    '@a{b,t="',
    '@a{b,',
    '@a{',
    '@',
    '{',
    '}',
    '\\',
    "\\'",
    'TY  - ',
    '\n',
    ' ',
    '\nTY  - JOUR\nAU  - a',
    '\na',
    '@a{b,t={x}}',
    '"',
  ])('such as 600,000 characters of %j', (unit) => {
    const started = Date.now()
    read(`TY  - JOUR\nTI  - @a{b,t={${unit.repeat(600_000 / unit.length)}`)
    read(`TY  - JOUR\nTI  - @a{b,t={x}}${unit.repeat(600_000 / unit.length)}`)
    expect(Date.now() - started).toBeLessThan(8000)
  })
})

test.each([' ', 'a', '{', '\n', ' \u2028', '--', "'"])(
  '600,000 characters of %j are written in time in proportion',
  (unit) => {
    const started = Date.now()
    const item = { id: 'a', type: 'report' as const, title: `${unit.repeat(600_000 / unit.length)}.` }
    writeRis([item])
    writeBibtex([item])
    expect(Date.now() - started).toBeLessThan(8000)
  },
)
