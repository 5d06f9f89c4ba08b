import { describe, expect, test } from 'vitest'
import { caseStudyFiles } from '../../packages/collection/src/folder.ts'
import { readCaseStudy } from '../../packages/collection/src/read.ts'
import { policeAndPublicHealth } from '../../packages/core/src/library/police-and-public-health.ts'
import { writeBibtex } from '../../packages/exchange/src/citation/bibtex.ts'
import { citeSources } from '../../packages/exchange/src/citation/cite.ts'
import { readBibtex } from '../../packages/exchange/src/citation/read-bibtex.ts'
import { readRis } from '../../packages/exchange/src/citation/read-ris.ts'
import { writeRis } from '../../packages/exchange/src/citation/ris.ts'
import { readCsv } from '../../packages/exchange/src/csv/read.ts'
import { writeCsv } from '../../packages/exchange/src/csv/write.ts'
import { readJson, readNdjson, writeJson, writeNdjson } from '../../packages/exchange/src/json/json.ts'

const library = caseStudyFiles()
  .map(readCaseStudy)
  .flatMap((verdict) => (verdict.ok ? [verdict.value] : []))
const { parse } = policeAndPublicHealth
const all = library.map((value) => ({ ok: true, value }))

test('there are 49 case studies to hold it to', () => {
  expect(library).toHaveLength(49)
})

describe('the founding library comes back as it was', () => {
  test('from JSON', () => {
    const read = readJson(writeJson(library), parse)
    expect(read.ok && read.value.map(({ verdict }) => verdict)).toEqual(all)
  })

  test('from newline-delimited JSON', () => {
    expect(readNdjson(writeNdjson(library), parse).map(({ verdict }) => verdict)).toEqual(all)
  })

  test.each(['escaped', 'raw'] as const)(
    'from CSV with formulas %s, whether Excel is to read it or not',
    (formulas) => {
      for (const byteOrderMark of [true, false]) {
        const files = writeCsv(library, { taxonomies: policeAndPublicHealth, formulas, byteOrderMark })
        const read = readCsv(files, { taxonomies: policeAndPublicHealth, check: parse, formulas })
        expect(read.ok && read.value.rows.map(({ verdict }) => verdict)).toEqual(all)
        expect(read).toMatchObject({ ok: true, value: { strays: [], unread: [] } })
      }
    },
  )
})

test.each([
  ['RIS', writeRis, readRis],
  ['BibTeX', writeBibtex, readBibtex],
])('the sources of the founding library come back as they were from %s', (_, write, read) => {
  const items = library.flatMap(citeSources)
  expect(items.length).toBeGreaterThan(200)
  expect(read(write(items))).toEqual({ ok: true, value: { items, lost: [] } })
})
