import { caseStudy, evaluation } from '@casebook/core/synthetic/builders'
import { describe, expect, test } from 'vitest'
import { library, publishedAs } from '../test-published.ts'
import { caseStudyJsonLd } from './case-study.ts'
import { libraryJsonLd } from './library.ts'

const documentOf = (changes: Parameters<typeof caseStudy>[0] = {}) => {
  const study = caseStudy(changes)
  return caseStudyJsonLd(study, publishedAs(study))
}

test('a case study is an article about its topics, part of the data set', () => {
  expect(documentOf()).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': 'https://casebook.example/case-studies/anytown-street-triage',
    headline: 'Street triage in Anytown',
    author: { '@type': 'Organization', name: 'Anytown & District Council' },
    datePublished: '2026-10-01',
    dateModified: '2026-11-22',
    version: 2,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isPartOf: { '@type': 'Dataset', '@id': 'https://casebook.example/#dataset' },
    about: [
      {
        '@type': 'DefinedTerm',
        '@id': 'https://casebook.example/topics/mental-health',
        name: 'Mental health',
        inDefinedTermSet: 'https://casebook.example/topics',
      },
    ],
    keywords: [{ name: 'Collaboration' }],
    spatialCoverage: { name: 'Anytown', containedInPlace: [{ name: 'North East' }] },
    citation: [
      { '@type': 'Report', name: 'Report', publisher: { name: 'The trust' }, datePublished: '2025' },
    ],
  })
})

test('the evidence status is words, with reasons, who, how, cautions and the rules they come from', () => {
  const { mentions } = documentOf({ evaluations: [evaluation()] })
  expect(mentions).toMatchObject([
    {
      '@type': 'QualitativeValue',
      name: 'Evaluated locally',
      description: expect.stringMatching(/^Evaluated locally, because .* is not a rating\.$/),
      additionalProperty: expect.arrayContaining([
        expect.objectContaining({
          name: 'Rules of evidence',
          value: expect.stringMatching(/^casebook, version \d+$/),
        }),
        expect.objectContaining({ name: 'As at', value: '23 November 2026' }),
        expect.objectContaining({ name: 'Who evaluated', value: expect.stringMatching(/: The audit team$/) }),
        expect.objectContaining({ value: 'before and after (SMS 2)' }),
        expect.objectContaining({ propertyID: 'evidence-caution-evaluator-is-deliverer', name: 'Take care' }),
      ]),
    },
    { '@type': 'Organization', name: 'Anytown Police' },
  ])
})

test.each([
  ['2019-04', '2025-03-31', '2019-04/2025-03-31'],
  ['2019', { ongoingAsAt: '2023' }, '2019/2023'],
  ['2019', 'not-known', undefined],
  ['not-known', '2025', undefined],
  ['not-begun', 'not-known', undefined],
])('from %s to %j is told as %s: no further than is known', (start, end, covered) => {
  const { temporalCoverage } = documentOf({ start, end })
  expect(temporalCoverage).toBe(covered)
})

test('what is not known, not measured or withheld is nowhere a value', () => {
  const text = JSON.stringify(
    documentOf({
      partners: { withheld: 'A hostage is named.' },
      place: {
        name: 'Anytown',
        extent: 'local',
        forces: 'not-known',
        regions: 'not-known',
        localAuthorities: 'not-applicable',
      },
      sources: [
        {
          id: 'report',
          title: 'Report',
          publisher: 'not-known',
          year: 'not-known',
          url: 'not-known',
          kind: 'other',
        },
      ],
    }),
  )
  expect(text).not.toMatch(/not-known|not-applicable|withheld|hostage/)
})

test('a contact is left out, consent or not', () => {
  const contact = { name: 'A desk', email: 'desk@council.example', consentToPublish: true }
  expect(JSON.stringify(documentOf({ contact }))).not.toContain('desk@council.example')
})

test('a licence that is not known by its name is given as it is', () => {
  const licence = 'By permission of the trust'
  expect(documentOf({ licence })).toMatchObject({ license: licence })
})

const facts = {
  description: 'Case studies of good practice.',
  licence: 'CC BY 4.0',
  modifiedOn: '2026-11-22',
  downloads: [{ address: 'https://casebook.example/all.json', mediaType: 'application/json', name: 'JSON' }],
}

test('the library is a data set with a download for each file', () => {
  expect(libraryJsonLd(library, facts)).toMatchObject({
    '@type': 'Dataset',
    '@id': 'https://casebook.example/#dataset',
    name: 'Casebook of Anytown',
    distribution: [
      {
        '@type': 'DataDownload',
        contentUrl: 'https://casebook.example/all.json',
        encodingFormat: 'application/json',
      },
    ],
  })
})

/** The properties that schema.org gives to each type that we write, its broader types included. */
const ofAll = ['@type', '@id', '@context', 'name', 'description', 'url', 'identifier']
const ofWorks =
  'headline inLanguage author creator publisher datePublished dateModified version license isPartOf about keywords mentions spatialCoverage temporalCoverage citation'.split(
    ' ',
  )
const properties: Record<string, string[]> = {
  Article: ofWorks,
  Dataset: [...ofWorks, 'distribution', 'variableMeasured'],
  ScholarlyArticle: ofWorks,
  Report: ofWorks,
  NewsArticle: ofWorks,
  WebPage: ofWorks,
  CreativeWork: ofWorks,
  DataDownload: ['contentUrl', 'encodingFormat'],
  DefinedTerm: ['termCode', 'inDefinedTermSet'],
  Organization: [],
  Place: ['containedInPlace'],
  AdministrativeArea: [],
  QualitativeValue: ['additionalProperty'],
  PropertyValue: ['propertyID', 'value', 'measurementTechnique'],
}

describe('schema.org gives each property to the type that we give it to', () => {
  const nodesIn = (value: unknown): Record<string, unknown>[] => {
    if (Array.isArray(value)) return value.flatMap(nodesIn)
    if (typeof value !== 'object' || value === null) return []
    return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesIn)]
  }
  const study = documentOf({ evaluations: [evaluation()], end: '2026' })

  test.each([
    ['a case study', study],
    ['the library', libraryJsonLd(library, facts)],
  ])('in %s', (_, document) => {
    const nodes = nodesIn(document)
    expect(nodes.length).toBeGreaterThan(3)
    for (const node of nodes) {
      const type = String(node['@type'])
      expect(properties).toHaveProperty(type)
      expect([...ofAll, ...(properties[type] ?? [])]).toEqual(expect.arrayContaining(Object.keys(node)))
    }
  })
})
