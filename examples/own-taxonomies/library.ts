import { type CaseStudyOf, defineLibrary, defineTaxonomy } from '@casebook/core'

const topics = defineTaxonomy({
  id: 'topics',
  title: 'Topics',
  version: '2.0.0',
  terms: [
    {
      id: 'damp-and-mould',
      label: 'Damp and mould',
      scopeNote: 'Homes that are damp, and what that does to breathing.',
      altLabels: ['condensation'],
      translations: { cy: { label: 'Lleithder a llwydni' } },
    },
    { id: 'cold-homes', label: 'Cold homes', scopeNote: 'Homes that cost too much to heat.' },
    { id: 'falls', label: 'Falls', scopeNote: 'Falls at home, and what prevents them.' },
  ],
  changes: [{ version: '2.0.0', renamed: 'mould', to: 'damp-and-mould' }],
})

const themes = defineTaxonomy({
  id: 'themes',
  title: 'Themes',
  version: '1.0.0',
  terms: [
    { id: 'prevention', label: 'Prevention', scopeNote: 'Before harm is done.' },
    { id: 'tenants-voice', label: 'Tenants’ voice', scopeNote: 'Tenants decide.' },
  ],
})

/** The model bound to the terms of housing and health. */
export const housingAndHealth = defineLibrary({
  id: 'housing-and-health',
  title: 'Housing and health',
  topics,
  themes,
})

export type HousingCaseStudy = CaseStudyOf<typeof housingAndHealth>
