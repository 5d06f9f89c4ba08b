import { expect, test } from 'vitest'
import { defineTaxonomy } from './define-taxonomy.ts'
import { UnknownTerm } from './taxonomy.ts'

const topics = defineTaxonomy({
  id: 'topics',
  title: 'Topics',
  version: '1.0.0',
  language: 'en-GB',
  terms: [
    {
      id: 'damp',
      label: 'Damp',
      scopeNote: 'Damp homes.',
      altLabels: ['mould'],
      translations: {
        cy: { label: 'Lleithder', scopeNote: 'Cartrefi llaith.', altLabels: ['llwydni'] },
        'zh-Hant': { label: '潮濕' },
        en: { label: 'Moisture' },
      },
    },
    { id: 'cold', label: 'Cold', scopeNote: 'Cold homes.' },
  ],
})

const own = { label: ['Damp', 'en-GB'], scopeNote: ['Damp homes.', 'en-GB'], altLabels: [['mould'], 'en-GB'] }

test.each([
  [
    'cy',
    { label: ['Lleithder', 'cy'], scopeNote: ['Cartrefi llaith.', 'cy'], altLabels: [['llwydni'], 'cy'] },
  ],
  [
    'CY-gb',
    { label: ['Lleithder', 'cy'], scopeNote: ['Cartrefi llaith.', 'cy'], altLabels: [['llwydni'], 'cy'] },
  ],
  ['zh-Hant-TW', { ...own, label: ['潮濕', 'zh-Hant'] }],
  ['zh', own],
  ['en-GB', own],
  ['en-GB-oxendict', own],
  ['en-US', { ...own, label: ['Moisture', 'en'] }],
  ['ga', own],
  ['', own],
  ['not a language', own],
])('a term read in %j says which language each part is in', (language, expected) => {
  const { id, label, scopeNote, altLabels } = topics.termIn('damp', language)
  expect(id).toBe('damp')
  expect({
    label: [label.text, label.language],
    scopeNote: [scopeNote.text, scopeNote.language],
    altLabels: [altLabels.texts, altLabels.language],
  }).toEqual(expected)
})

test('a term that has no translation is read in the language of the taxonomy', () => {
  expect(topics.termIn('cold', 'cy').label).toEqual({ text: 'Cold', language: 'en-GB' })
})

test('a term that is not there cannot be read', () => {
  // @ts-expect-error no topic is called so
  expect(() => topics.termIn('mould', 'cy')).toThrow(UnknownTerm)
})
