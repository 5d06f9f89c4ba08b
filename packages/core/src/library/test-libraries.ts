import { defineTaxonomy } from '../taxonomy/define-taxonomy.ts'
import { defineLibrary } from './define-library.ts'

const topics = defineTaxonomy({
  id: 'topics',
  title: 'Topics',
  version: '3.0.0',
  terms: [
    {
      id: 'damp-and-mould',
      label: 'Damp and mould',
      scopeNote: 'Homes that are damp, and what that does to breathing.',
      altLabels: ['condensation'],
      translations: { cy: { label: 'Lleithder a llwydni', altLabels: ['anwedd'] } },
    },
    { id: 'cold-homes', label: 'Cold homes', scopeNote: 'Homes that cost too much to heat.' },
    { id: 'falls', label: 'Falls', scopeNote: 'Falls at home, and what prevents them.' },
    { id: 'homelessness', label: 'Homelessness', scopeNote: 'People without a home of their own.' },
    {
      id: 'rough-sleeping',
      label: 'Rough sleeping',
      scopeNote: 'People who sleep outside.',
      deprecated: { by: 'homelessness', since: '2026-01-01' },
    },
    {
      id: 'overcrowding',
      label: 'Overcrowding',
      scopeNote: 'More people than rooms.',
      deprecated: { since: '2026-01-01' },
    },
  ],
  changes: [
    { version: '2.0.0', renamed: 'mould', to: 'damp-and-mould' },
    { version: '2.0.0', merged: ['sofa-surfing', 'hostels'], into: 'rough-sleeping' },
    { version: '3.0.0', split: 'unsafe-homes', into: ['falls', 'cold-homes'] },
    { version: '3.0.0', retired: 'tower-blocks', because: 'it names a building, not the harm' },
  ],
})

const themes = defineTaxonomy({
  id: 'themes',
  title: 'Themes',
  version: '2.0.0',
  terms: [
    { id: 'prevention', label: 'Prevention', scopeNote: 'Before harm is done.' },
    { id: 'tenants-voice', label: 'Tenants’ voice', scopeNote: 'Tenants decide.' },
  ],
  changes: [{ version: '2.0.0', merged: ['early-help', 'advice'], into: 'prevention' }],
})

/** The library of another field, whose terms have been through three versions. */
export const housingAndHealth = defineLibrary({
  id: 'housing-and-health',
  title: 'Housing and health',
  topics,
  themes,
})

/** The library of a third field, as small as one can be. */
export const fireAndHealth = defineLibrary({
  id: 'fire-and-health',
  title: 'Fire and health',
  topics: defineTaxonomy({
    id: 'topics',
    title: 'Topics',
    version: '1.0.0',
    terms: [
      { id: 'smoke-alarms', label: 'Smoke alarms', scopeNote: 'Alarms in homes.' },
      {
        id: 'safe-and-well-visits',
        label: 'Safe and well visits',
        scopeNote: 'Visits that look at health too.',
      },
    ],
  }),
  themes: defineTaxonomy({
    id: 'themes',
    title: 'Themes',
    version: '1.0.0',
    terms: [{ id: 'ageing-well', label: 'Ageing well', scopeNote: 'Safe at home for longer.' }],
  }),
})
