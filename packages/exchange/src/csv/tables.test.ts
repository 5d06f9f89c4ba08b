import { CaseStudy } from '@casebook/core/case-study'
import { assessEvidence } from '@casebook/core/evidence'
import { parse } from '@casebook/core/reason'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { themes, topics } from '@casebook/core/taxonomy'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { bare, readCell } from './cell.ts'
import type { CsvColumn } from './column.ts'
import { readCsv } from './read.ts'
import { csvTables } from './tables.ts'
import { columnsInWords } from './test-columns.ts'
import { writeCsv } from './write.ts'

const taxonomies = { topics, themes }
const tables = csvTables(taxonomies)

test('the column table that is printed is the one that is used', async () => {
  await expect(columnsInWords(tables)).toMatchFileSnapshot('../../COLUMNS.md')
})

test.each(tables)('no two columns of $id go by the same name', ({ links, columns }) => {
  const names = [...links, ...columns].flatMap((column) => [
    ...new Set([column.name, column.path, ...column.otherNames].map(bare)),
  ])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test.each(tables)('every example of $id can be read as what its column holds', ({ columns, links }) => {
  for (const column of [...links, ...columns]) {
    const value = readCell(column, column.example)
    const kind = column.holds.kind
    if (kind === 'number') expect(value).toBeTypeOf('number')
    if (kind === 'yes-or-no') expect(value).toBeTypeOf('boolean')
    if (kind === 'choice') expect([value].flat()).toEqual(expect.not.arrayContaining([undefined]))
    if (column.holds.kind === 'choice') {
      const ids = column.holds.choices.map(({ id }) => id)
      for (const chosen of [value].flat()) expect(ids).toContain(chosen)
    }
  }
})

/** The paths of the fields of a schema, through groups but not into lists of parts. */
function pathsIn(schema: z.core.$ZodType, path = ''): string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return pathsIn(schema.unwrap(), path)
  if (schema instanceof z.ZodUnion) {
    const groups = schema.options.filter(
      (option) => option instanceof z.ZodObject && !('ongoingAsAt' in option.shape),
    )
    const fields = groups
      .flatMap((option) => pathsIn(option, path))
      .filter((each) => !each.endsWith('withheld'))
    return fields.length > 0 ? fields : [path]
  }
  if (!(schema instanceof z.ZodObject)) return [path]
  return Object.entries(schema.shape).flatMap(([field, inner]) =>
    pathsIn(inner, path === '' ? field : `${path}.${field}`),
  )
}

function partOf(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return partOf(schema.unwrap())
  if (schema instanceof z.ZodUnion) {
    const list = schema.options.find((option) => option instanceof z.ZodArray)
    return list ? partOf(list) : schema
  }
  return schema instanceof z.ZodArray ? schema.element : schema
}

describe('every field of the model has a column', () => {
  const fieldOf = (schema: z.core.$ZodType, field: string): z.core.$ZodType => {
    const group = schema instanceof z.ZodUnion ? schema.options[0] : schema
    return (group as z.ZodObject).shape[field] as z.core.$ZodType
  }
  const schemaAt = (schema: z.core.$ZodType, path: string) => path.split('.').reduce(fieldOf, schema)
  const lists = tables.flatMap(({ id, lists, columns }) => lists.map((list) => ({ id, columns, ...list })))

  test('of a case study', () => {
    expect(pathsOf(tables[0]!.columns).sort()).toEqual([...new Set(pathsIn(CaseStudy))].sort())
  })

  test.each(lists)('$id, of $path', ({ columns, path, within }) => {
    const owner = within ? partOf(schemaAt(CaseStudy, within)) : CaseStudy
    const fields = pathsIn(partOf(schemaAt(owner, path)))
    expect(fields.length).toBeGreaterThan(1)
    expect(pathsOf(columns)).toEqual(expect.arrayContaining(fields))
  })
})

function pathsOf(columns: readonly CsvColumn[]): string[] {
  return columns.map(({ path }) => path)
}

test('what is worked out is written for readers and passed over on the way in', () => {
  const judge = (each: CaseStudy) => ({
    assessment: assessEvidence(each, { asAt: '2026-11-22' }),
    address: `https://casebook.example/case-studies/${each.slug}`,
  })
  const files = writeCsv([caseStudy()], { taxonomies, judge })
  expect(files['case-studies']).toContain('"Not evaluated"')
  expect(files['case-studies']).toContain('"https://casebook.example/case-studies/anytown-street-triage"')
  const read = readCsv(files, { taxonomies, check: (input) => parse(CaseStudy, input) })
  expect(read).toMatchObject({
    ok: true,
    value: { unread: [], rows: [{ verdict: { ok: true, value: caseStudy() } }] },
  })
})

test('an accent is read right by Excel where that is asked for', () => {
  expect(writeCsv([], { taxonomies, byteOrderMark: true })['case-studies']).toMatch(
    /^\uFEFF"Name in the address"/,
  )
})

test('tables that would be empty are left out', () => {
  expect(Object.keys(writeCsv([caseStudy()], { taxonomies }))).toEqual([
    'case-studies',
    'partners',
    'sources',
  ])
})

test('another field brings its own terms', () => {
  const own = {
    topics: { ...topics, terms: [{ id: 'fire', label: 'Fire', scopeNote: '', altLabels: [] }] },
    themes,
  }
  const column = csvTables({ ...own, topics: own.topics as unknown as typeof topics })[0]?.columns.find(
    ({ path }) => path === 'topics',
  )
  expect(readCell(column!, 'FIRE')).toEqual(['fire'])
})
