import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allTheWay } from '../../packages/core/src/claim/all-the-way.ts'
import { checkClaims } from '../../packages/core/src/claim/check-claims.ts'

const root = join(import.meta.dirname, '../..')
const caseStudies = 'packages/collection/case-studies'

const textsIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(join(root, folder, name), 'utf8')] as const)

/** A text whole, its paragraphs and its lines: each begins and ends otherwise. */
const ways = (text: string) => [text, ...text.split(/\n{2,}/), ...text.split('\n')]

/** The lines of a test, without the marks that make them a string there: else they would be quotations. */
const unquoted = (text: string) => text.split('\n').map((line) => line.replace(/^[\s['"]+|['",\]]+$/g, ''))

describe('a first look and the whole way find the same claims', () => {
  test.each(textsIn(caseStudies, '.yaml'))('in the words of %s', (_, text) => {
    for (const way of ways(text)) expect(checkClaims(way)).toEqual(allTheWay(way))
  })

  test.each([...textsIn('docs', '.md'), ...textsIn('docs/decisions', '.md')])(
    'in the words of %s',
    (_, text) => {
      for (const way of ways(text)) expect(checkClaims(way)).toEqual(allTheWay(way))
    },
  )

  test.each(textsIn('packages/core/src/claim', '.test.ts'))('in every sentence of %s', (_, text) => {
    for (const line of unquoted(text)) expect(checkClaims(line)).toEqual(allTheWay(line))
  })

  test('and there are claims to be found', () => {
    const lines = textsIn('packages/core/src/claim', '.test.ts').flatMap(([, text]) => unquoted(text))
    expect(lines.flatMap(checkClaims).length).toBeGreaterThan(200)
  })
})
