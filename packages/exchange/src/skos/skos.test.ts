import { defineTaxonomy } from '@casebook/core/taxonomy'
import { expect, test } from 'vitest'
import { readSkosTurtle } from './read.ts'
import { taxonomyTurtle } from './write.ts'

const weather = defineTaxonomy({
  id: 'weather',
  title: 'Weather',
  version: '2.0.0',
  terms: [
    { id: 'weather', label: 'Weather', scopeNote: 'All of it.' },
    {
      id: 'heat',
      label: 'Heat',
      scopeNote: 'Too warm.',
      altLabels: ['heatwave'],
      broader: 'weather',
      translations: { cy: { label: 'Gwres' } },
    },
    {
      id: 'hot-weather',
      label: 'Hot weather',
      scopeNote: 'Old.',
      deprecated: { by: 'heat', since: '2026-01-31' },
    },
  ],
})

test('a term is told in the words of SKOS', () => {
  const turtle = taxonomyTurtle(weather, 'https://casebook.example/weather')
  for (const said of [
    '<https://casebook.example/weather> a skos:ConceptScheme',
    'owl:versionInfo "2.0.0"',
    'skos:prefLabel "Heat"@en',
    'skos:prefLabel "Gwres"@cy',
    'skos:altLabel "heatwave"@en',
    'skos:scopeNote "Too warm."@en',
    'skos:broader <https://casebook.example/weather/weather>',
    'skos:narrower <https://casebook.example/weather/heat>',
    'owl:deprecated true',
    'dcterms:isReplacedBy <https://casebook.example/weather/heat>',
    'prov:invalidatedAtTime "2026-01-31T00:00:00Z"^^xsd:dateTime',
  ])
    expect(turtle).toContain(said)
})

const foreign = `
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
<http://thesaurus.example/fire> a skos:ConceptScheme ; skos:prefLabel "Fire"@en ; skos:hasTopConcept <http://thesaurus.example/fire#Chip%20pans> .
<http://thesaurus.example/fire#Chip%20pans> a skos:Concept ; skos:prefLabel "Chip pans"@en, "Ffrio"@cy ;
  skos:scopeNote "Fires in kitchens." ; skos:narrower <http://thesaurus.example/fire#Oil> ; skos:related <http://thesaurus.example/fire#Smoke> .
<http://thesaurus.example/fire#Oil> a skos:Concept ; skos:prefLabel "Oil"@en ; skos:scopeNote "Hot."@en ;
  skos:broader <http://thesaurus.example/fire#Smoke> ; skos:exactMatch <http://elsewhere.example/oil> .
<http://thesaurus.example/fire#Smoke> a skos:Concept ; skos:prefLabel "Smoke"@en ; skos:scopeNote "Alarms."@en ; owl:deprecated true .
`

test('a scheme of somebody else is read, and what cannot be held is told', () => {
  expect(readSkosTurtle(foreign, { version: '1.0.0', deprecatedSince: '2026-11-22' })).toEqual({
    ok: true,
    value: {
      taxonomy: {
        id: 'fire',
        title: 'Fire',
        version: '1.0.0',
        language: 'en',
        terms: [
          {
            id: 'chip-pans',
            label: 'Chip pans',
            scopeNote: 'Fires in kitchens.',
            altLabels: [],
            related: ['smoke'],
            translations: { cy: { label: 'Ffrio' } },
          },
          { id: 'oil', label: 'Oil', scopeNote: 'Hot.', altLabels: [], broader: 'smoke' },
          {
            id: 'smoke',
            label: 'Smoke',
            scopeNote: 'Alarms.',
            altLabels: [],
            related: ['chip-pans'],
            deprecated: { since: '2026-11-22' },
          },
        ],
      },
      lost: ['Of the broader terms of "oil", all but "smoke": chip-pans.', 'skos:exactMatch, said once.'],
    },
  })
})

test.each([
  ['nonsense', /^This is not Turtle: .*\.$/],
  ['<http://a.example/b> a <http://c.example/d> .', /^There is no skos:ConceptScheme in it/],
  [`${foreign}<http://b.example/c> a skos:ConceptScheme .`, /^Choose one of its schemes: http:\/\/thesaurus/],
  [foreign, /^The taxonomy "fire" cannot be used\. .*version/],
])('a text that will not do is refused in a sentence', (turtle, says) => {
  expect(readSkosTurtle(turtle)).toMatchObject({
    ok: false,
    reasons: [{ says: expect.stringMatching(says) }],
  })
})
