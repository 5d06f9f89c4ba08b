import { defineTaxonomy, themes, topics } from '@casebook/core/taxonomy'
import * as fc from 'fast-check'
import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'
import { describe, expect, test } from 'vitest'
import { readSkosTurtle } from './read.ts'
import { anyTaxonomy } from './test-taxonomies.ts'
import { taxonomyJsonLd, taxonomyTurtle } from './write.ts'

const address = 'https://casebook.example/topics'

test('a taxonomy that is written as Turtle is read back as it was', () => {
  fc.assert(
    fc.property(anyTaxonomy, (written) => {
      const turtle = taxonomyTurtle(defineTaxonomy(written), address)
      expect(readSkosTurtle(turtle)).toEqual({ ok: true, value: { taxonomy: written, lost: [] } })
    }),
  )
})

test.each([topics, themes])('the founding $id are read back as they were', (taxonomy) => {
  const { id, title, version, language, terms } = taxonomy
  const read = readSkosTurtle(taxonomyTurtle(taxonomy, address))
  expect(read).toEqual({ ok: true, value: { taxonomy: { id, title, version, language, terms }, lost: [] } })
})

test('Turtle and JSON-LD say the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyTaxonomy, async (written) => {
      const taxonomy = defineTaxonomy(written)
      const turtle = new Writer({ format: 'N-Quads' }).quadsToString(
        new Parser().parse(taxonomyTurtle(taxonomy, address)),
      )
      const canonical = {
        algorithm: 'URDNA2015',
        format: 'application/n-quads',
        inputFormat: 'application/n-quads',
      } as const
      const document = JSON.parse(JSON.stringify(taxonomyJsonLd(taxonomy, address)))
      const ofJson = await jsonld.toRDF(document, { format: 'application/n-quads' })
      const [fromTurtle, fromJson] = await Promise.all([
        jsonld.canonize(turtle as never, canonical),
        jsonld.canonize(ofJson as never, canonical),
      ])
      expect(fromJson.toLowerCase()).toBe(fromTurtle.toLowerCase())
    }),
    { numRuns: 25 },
  )
})

describe('no text makes reading throw', () => {
  test('be it nonsense or damaged', () => {
    const damaged = fc
      .tuple(anyTaxonomy, fc.nat(), fc.nat(30), fc.string())
      .map(([written, at, length, text]) => {
        const turtle = taxonomyTurtle(defineTaxonomy(written), address)
        const from = at % turtle.length
        return turtle.slice(0, from) + text + turtle.slice(from + length)
      })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), damaged), (turtle) => {
        const read = readSkosTurtle(turtle)
        if (read.ok) expect(() => defineTaxonomy(read.value.taxonomy)).not.toThrow()
        else for (const { says } of read.reasons) expect(says).toMatch(/\.$/)
      }),
    )
  })
})
