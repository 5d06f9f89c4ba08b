import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseStudyIn } from '../synthetic/builders.ts'
import type { TermChange } from '../taxonomy/changes.ts'
import { defineTaxonomy } from '../taxonomy/define-taxonomy.ts'
import { defineLibrary, type Library } from './define-library.ts'

const today = ['a', 'b', 'c', 'd']
const gone = Array.from({ length: 12 }, (_, n) => `old-${n}`)

/** What became of one old id: each leads to terms of today or to ids that are taken away after it, so in no circle. */
const fate = (at: number): fc.Arbitrary<TermChange | { by: string | undefined }> => {
  const target = fc.constantFrom(...today, ...gone.slice(at + 1))
  const version = `${at + 2}.0.0`
  return fc.oneof(
    target.map((to) => ({ version, renamed: `old-${at}`, to })),
    target.map((into) => ({ version, merged: [`old-${at}`], into })),
    fc
      .uniqueArray(target, { minLength: 2, maxLength: 3 })
      .map((into) => ({ version, split: `old-${at}`, into })),
    fc.constant({ version, retired: `old-${at}`, because: 'nobody used it' }),
    fc.constantFrom(...today, undefined).map((by) => ({ by })),
  )
}

const term = (id: string) => ({ id, label: id, scopeNote: 'A term.' })

/** Any library whose topics have a history: changes of every kind, and terms that are deprecated. */
const anyLibrary: fc.Arbitrary<Library> = fc.tuple(...gone.map((_, at) => fate(at))).map((fates) => {
  const changes = fates.flatMap((each) => ('by' in each ? [] : [each]))
  const deprecated = fates.flatMap((each, at) =>
    'by' in each
      ? [
          {
            ...term(`old-${at}`),
            deprecated: { since: '2026-01-01', ...(each.by === undefined ? {} : { by: each.by }) },
          },
        ]
      : [],
  )
  const terms = [...today.map(term), ...deprecated]
  const taxonomy = (id: string) => defineTaxonomy({ id, title: id, version: '20.0.0', terms, changes })
  return defineLibrary({ id: 'any', title: 'Any', topics: taxonomy('topics'), themes: taxonomy('themes') })
})

const anyTerms = fc.uniqueArray(fc.constantFrom(...today, ...gone), { minLength: 1, maxLength: 3 })
/** A library, and a document of one of its case studies under terms of any version. */
const anyDocument = fc.tuple(anyLibrary, anyTerms, anyTerms).map(([library, topics, themes]) => ({
  library,
  document: { ...caseStudyIn(library), topics, themes },
}))

describe('for every history of terms, and every case study', () => {
  test('the outcome parses, has terms of today alone, and is up to date', () => {
    fc.assert(
      fc.property(anyDocument, ({ library, document }) => {
        const verdict = library.upgrade(document)
        if (!verdict.ok) return
        const { caseStudy } = verdict.value
        expect(library.parse(caseStudy)).toEqual({ ok: true, value: caseStudy })
        expect(today).toEqual(expect.arrayContaining([...caseStudy.topics, ...caseStudy.themes]))
        expect(library.upgrade(caseStudy)).toEqual({ ok: true, value: { caseStudy, changes: [] } })
        expect({ ...caseStudy, topics: [], themes: [] }).toEqual({ ...document, topics: [], themes: [] })
      }),
    )
  })

  test('no term is lost in silence: each is there, or told with what took its place, or a reason to refuse', () => {
    fc.assert(
      fc.property(anyDocument, ({ library, document }) => {
        const verdict = library.upgrade(document)
        for (const field of ['topics', 'themes'] as const) {
          for (const [place, id] of document[field].entries()) {
            if (verdict.ok) {
              const told = verdict.value.changes.find(
                (change) => change.field === field && change.from === id,
              )
              const now = verdict.value.caseStudy[field]
              expect(now).toContain(told ? told.to : id)
              if (told) expect(told.says).toContain(`"${id}" is now "${told.to}"`)
            } else {
              const became = library[field].whatBecameOf(id)
              const refused = verdict.reasons.some((reason) => reason.field === `${field}.${place}`)
              expect(refused).toBe(became.as === 'split' || became.as === 'retired')
            }
          }
        }
      }),
    )
  })

  test('terms that are deprecated still parse, and may not be chosen', () => {
    fc.assert(
      fc.property(anyDocument, ({ library, document }) => {
        const known = [...document.topics, ...document.themes].every((id) => library.topics.ids.includes(id))
        expect(library.parse(document).ok).toBe(known)
        expect(library.topics.choosable.map(({ id }) => id)).toEqual(today)
      }),
    )
  })

  test('what became of an id is always a term that may be chosen, or left to a person', () => {
    fc.assert(
      fc.property(anyLibrary, ({ topics }) => {
        for (const id of gone) {
          const became = topics.whatBecameOf(id)
          const ids = became.as === 'replaced' ? [became.by] : became.as === 'split' ? became.into : []
          expect(today).toEqual(expect.arrayContaining([...ids]))
          expect(['replaced', 'split', 'retired']).toContain(became.as)
        }
      }),
    )
  })
})
