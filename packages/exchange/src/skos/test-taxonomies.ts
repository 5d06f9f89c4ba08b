import type { TermWritten } from '@casebook/core/taxonomy'
import * as fc from 'fast-check'
import type { TaxonomyWritten } from './taxonomy.ts'

const hostile = [
  '"quoted"',
  'back\\slash',
  'two\nlines',
  '<b>',
  '@en',
  '^^xsd:date',
  '# no comment',
  "'''",
  '"""',
  'a . b ; c',
]
const anyText = fc
  .oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', minLength: 1 }))
  .filter((text) => text.trim() !== '')

const ids = ['dementia', 'heat', 'cold', 'the-sea', 'x-1']

/** Any taxonomy that `defineTaxonomy` takes, with terms in three languages, broader and related ones, and some deprecated. */
export const anyTaxonomy: fc.Arbitrary<TaxonomyWritten> = fc
  .record({
    id: fc.constantFrom('topics', 'of-the-sea'),
    title: anyText,
    version: fc.constantFrom('1.0.0', '2.10.3'),
    language: fc.constantFrom('en', 'en-GB', 'cy'),
    terms: fc
      .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
      .chain((chosen) =>
        fc.tuple(...chosen.map((id, index) => anyTerm({ id, earlier: chosen.slice(0, index) }))),
      ),
  })
  .map((made) => ({ ...made, terms: symmetrical(made.terms.map((term) => withoutOwn(term, made.language))) }))

type Chosen = { id: string; earlier: readonly string[] }

function anyTerm({ id, earlier }: Chosen): fc.Arbitrary<TermWritten> {
  const other =
    earlier.length === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...earlier), { nil: undefined })
  const altLabels = fc.uniqueArray(anyText, { maxLength: 3 })
  return fc
    .record({
      label: anyText,
      scopeNote: anyText,
      altLabels,
      broader: other,
      related: other,
      deprecated: fc.option(fc.record({ since: fc.constantFrom('2026-11-22', '2020-02-29') }), {
        nil: undefined,
      }),
      by: other,
      translations: fc.dictionary(
        fc.constantFrom('fr', 'pt-BR', 'cy', 'en'),
        fc.record(
          { label: anyText, scopeNote: anyText, altLabels: fc.uniqueArray(anyText, { minLength: 1 }) },
          { requiredKeys: ['label'], noNullPrototype: true },
        ),
        { noNullPrototype: true },
      ),
    })
    .map(({ label, scopeNote, altLabels, broader, related, deprecated, by, translations }) => ({
      id,
      label: `${label} ${id}`,
      scopeNote,
      altLabels,
      ...(broader === undefined ? {} : { broader }),
      ...(related === undefined || broader !== undefined ? {} : { related: [related] }),
      ...(deprecated && earlier.length > 0
        ? { deprecated: { ...deprecated, ...(by === undefined ? {} : { by }) } }
        : {}),
      ...(Object.keys(translations).length === 0 ? {} : { translations: inOwnWords(translations, id) }),
    }))
}

function inOwnWords(
  translations: NonNullable<TermWritten['translations']>,
  id: string,
): NonNullable<TermWritten['translations']> {
  return Object.fromEntries(
    Object.entries(translations).map(([tag, words]) => [tag, { ...words, label: `${words.label} ${id}` }]),
  )
}

function withoutOwn({ translations = {}, ...term }: TermWritten, language: string): TermWritten {
  const { [language]: _, ...others } = translations
  return Object.keys(others).length === 0 ? term : { ...term, translations: others }
}

/** Related terms name each other, unless one is broader than the other. */
function symmetrical(terms: readonly TermWritten[]): TermWritten[] {
  const above = (id: string): string[] => {
    const broader = terms.find((term) => term.id === id)?.broader
    return broader === undefined ? [] : [broader, ...above(broader)]
  }
  const pairs = terms.flatMap(({ id, related = [] }) => related.map((other) => [id, other] as const))
  const fair = pairs.filter(([id, other]) => !above(id).includes(other) && !above(other).includes(id))
  return terms.map(({ related: _, ...term }) => {
    const related = [
      ...fair.filter(([id]) => id === term.id).map(([, other]) => other),
      ...fair.filter(([, other]) => other === term.id).map(([id]) => id),
    ]
    return related.length === 0 ? term : { ...term, related }
  })
}
