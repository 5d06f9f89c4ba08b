import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../reason/parse.ts'
import { facetIds } from '../search/facets.ts'
import { anyCaseStudyIn } from '../synthetic/arbitraries.ts'
import { caseStudy, caseStudyIn } from '../synthetic/builders.ts'
import { themes } from '../taxonomy/themes.ts'
import { topics } from '../taxonomy/topics.ts'
import { defineLibrary, LibraryFault } from './define-library.ts'
import { policeAndPublicHealth } from './police-and-public-health.ts'
import { fireAndHealth, housingAndHealth } from './test-libraries.ts'

const saysOf = (document: unknown) => {
  const verdict = housingAndHealth.parse(document)
  return verdict.ok ? [] : verdict.reasons.map(({ says }) => says)
}

describe('the case studies of a library', () => {
  test('are under its own terms, deprecated ones included', () => {
    const study = caseStudyIn(housingAndHealth, {
      topics: ['falls', 'overcrowding'],
      themes: ['tenants-voice'],
    })
    expect(housingAndHealth.parse(study)).toEqual({ ok: true, value: study })
    expect(housingAndHealth.parse(JSON.parse(JSON.stringify(study)))).toEqual({ ok: true, value: study })
  })

  test.each([
    [
      'dampness and mould',
      'For topics.0, "dampness and mould" is not a term of "Topics": perhaps you mean "damp-and-mould".',
    ],
    [
      'condensation',
      'For topics.0, "condensation" is not a term of "Topics": perhaps you mean "damp-and-mould".',
    ],
    [
      'prevention',
      'For topics.0, "prevention" is not a term of "Topics". Choose one of these: damp-and-mould, cold-homes, falls, homelessness.',
    ],
    [
      'mould',
      'For topics.0, "mould" may no longer be chosen from "Topics": write "damp-and-mould", which took its place.',
    ],
    [7, 'For topics.0, choose one of these: damp-and-mould, cold-homes, falls, homelessness.'],
  ])('are refused under %j, with the field and what is near', (topic, says) => {
    expect(saysOf({ ...caseStudyIn(housingAndHealth), topics: [topic] })).toEqual([says])
  })

  test('have one to three topics and at least one theme', () => {
    const study = caseStudyIn(housingAndHealth)
    expect(saysOf({ ...study, topics: [], themes: [] })).toEqual([
      'Give at least 1 entry in topics.',
      'Give at least 1 entry in themes.',
    ])
    expect(saysOf({ ...study, topics: ['falls', 'cold-homes', 'homelessness', 'damp-and-mould'] })).toEqual([
      'Give at most 3 entries in topics.',
    ])
    expect(saysOf({ ...study, topics: ['falls', 'falls'] })).toEqual([
      'For topics.1, take one "falls" out: it stands there twice.',
    ])
  })

  test('are those of this library and no other', () => {
    expect(housingAndHealth.parse(caseStudyIn(fireAndHealth)).ok).toBe(false)
    expect(policeAndPublicHealth.parse(caseStudyIn(housingAndHealth)).ok).toBe(false)
    expect(policeAndPublicHealth.parse(caseStudy()).ok).toBe(true)
  })

  test('are generated, for tests, under any of its terms', () => {
    const studies = fc.sample(anyCaseStudyIn(housingAndHealth), { numRuns: 100, seed: 2016 })
    for (const study of studies) expect(housingAndHealth.parse(study)).toEqual({ ok: true, value: study })
    expect(new Set(studies.flatMap((study) => study.topics))).toEqual(new Set(housingAndHealth.topics.ids))
  })

  test('are checked by a Standard Schema', async () => {
    const { '~standard': standard } = housingAndHealth.CaseStudy
    expect([standard.version, standard.vendor]).toEqual([1, 'zod'])
    const study = caseStudyIn(housingAndHealth)
    expect(await standard.validate(study)).toEqual({ value: study })
    expect(await standard.validate({ ...study, topics: ['mold'] })).toMatchObject({
      issues: [{ path: ['topics', 0], message: expect.stringContaining('"mold" is not a term of "Topics"') }],
    })
  })

  test('are opened from every content version', () => {
    const stored = { ...caseStudyIn(housingAndHealth), contentVersion: 1 }
    expect(housingAndHealth.parse(stored)).toEqual({ ok: true, value: caseStudyIn(housingAndHealth) })
  })
})

describe('the searches of a library', () => {
  const { facets, facetLabel, facetNamed, readSearchQuery, searchTextOf, SearchQuery, writeSearchQuery } =
    housingAndHealth

  test('are narrowed by its own terms, under the names of every library', () => {
    expect(facets.map(({ id }) => id)).toEqual([...facetIds])
    expect(facetNamed('topic').values.map(({ id }) => id)).toEqual(housingAndHealth.topics.ids)
    expect(facetNamed('theme').values.map(({ id }) => id)).toEqual(['prevention', 'tenants-voice'])
    expect([facetLabel('topic', 'falls'), facetLabel('topic', 'dementia')]).toEqual(['Falls', 'dementia'])
  })

  test('are read and written, and leave out the terms of other fields', () => {
    const { query, ignored } = readSearchQuery([
      ['topic', 'falls'],
      ['topic', 'dementia'],
      ['theme', 'prevention'],
    ])
    expect(writeSearchQuery(query)).toBe('topic=falls&theme=prevention')
    expect(ignored).toEqual([
      {
        rule: 'unknown-value',
        field: 'topic',
        says: 'We left out the topic "dementia": there is no such one.',
      },
    ])
  })

  test('in an old address are read by the term that took the place of one that is gone or retired', () => {
    const { query, ignored } = readSearchQuery([
      ['topic', 'mould'],
      ['topic', 'damp-and-mould'],
      ['topic', 'rough-sleeping'],
      ['topic', 'unsafe-homes'],
      ['theme', 'early-help'],
      ['sector', 'mould'],
    ])
    expect(query.facets).toEqual({ topic: ['damp-and-mould', 'homelessness'], theme: ['prevention'] })
    expect(ignored.map(({ says }) => says)).toEqual([
      'We read the topic "mould" as "Damp and mould", which took its place.',
      'We read the topic "rough-sleeping" as "Homelessness", which took its place.',
      'We left out the topic "unsafe-homes": there is no such one.',
      'We read the theme "early-help" as "Prevention", which took its place.',
      'We left out the sector of a partner "mould": there is no such one.',
    ])
  })

  test('are refused under terms that it has not', () => {
    expect(parse(SearchQuery, { facets: { topic: ['fals'], sector: ['anything'] } })).toMatchObject({
      ok: false,
      reasons: [{ field: 'facets.topic.0', says: expect.stringContaining('perhaps you mean "falls"') }],
    })
    expect(SearchQuery.parse({ facets: { topic: ['falls'] } }).facets).toEqual({ topic: ['falls'] })
  })

  test('look through the labels of its terms in every language', () => {
    const { terms } = searchTextOf(caseStudyIn(housingAndHealth, { topics: ['damp-and-mould'] }))
    expect(terms.split('\n')).toEqual([
      'Damp and mould',
      'condensation',
      'Lleithder a llwydni',
      'anwedd',
      'Prevention',
    ])
  })
})

describe('defineLibrary', () => {
  test.each([
    ['an id that is no slug', { id: 'Police & health' }, 'The id "Police & health" is not a slug.'],
    ['no title', { title: ' ' }, 'It has no title.'],
    ['one taxonomy for both', { themes: topics }, 'Its topics and its themes are both called "topics".'],
  ])('refuses %s', (_, wrong, says) => {
    const right = { id: 'right', title: 'Right', topics, themes }
    expect(() => defineLibrary({ ...right, ...wrong })).toThrow(LibraryFault)
    expect(() => defineLibrary({ ...right, ...wrong })).toThrow(says)
    expect(defineLibrary(right).title).toBe('Right')
  })
})
