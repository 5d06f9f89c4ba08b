import { describe, expect, test } from 'vitest'
import { caseStudyIn } from '../synthetic/builders.ts'
import { housingAndHealth } from './test-libraries.ts'

const study = caseStudyIn(housingAndHealth, { topics: ['falls'], themes: ['prevention'] })
const upgrade = (changes: object) => housingAndHealth.upgrade({ ...study, ...changes })
const reasonsOf = (changes: object) => {
  const verdict = upgrade(changes)
  return verdict.ok ? [] : verdict.reasons
}

describe('upgrading a case study', () => {
  test('leaves one that is up to date as it is', () => {
    expect(upgrade({})).toEqual({ ok: true, value: { caseStudy: study, changes: [] } })
  })

  test.each<[what: string, before: object, after: object, says: string[]]>([
    [
      'a term that was renamed',
      { topics: ['mould'] },
      { topics: ['damp-and-mould'] },
      ['The topic "mould" is now "Damp and mould": it was renamed in version 2.0.0.'],
    ],
    [
      'a term that is deprecated in favour of another',
      { topics: ['rough-sleeping'] },
      { topics: ['homelessness'] },
      ['The topic "Rough sleeping" is now "Homelessness": it was replaced on 2026-01-01.'],
    ],
    [
      'a term that took several steps',
      { topics: ['hostels'] },
      { topics: ['homelessness'] },
      ['The topic "hostels" is now "Homelessness": it was replaced on 2026-01-01.'],
    ],
    [
      'terms that became one, which stands once, where the first of them stood',
      { topics: ['falls', 'hostels', 'sofa-surfing'], themes: ['advice', 'prevention', 'early-help'] },
      { topics: ['falls', 'homelessness'], themes: ['prevention'] },
      [
        'The topic "hostels" is now "Homelessness": it was replaced on 2026-01-01.',
        'The topic "sofa-surfing" is now "Homelessness": it was replaced on 2026-01-01.',
        'The theme "advice" is now "Prevention": it was merged into it in version 2.0.0.',
        'The theme "early-help" is now "Prevention": it was merged into it in version 2.0.0.',
      ],
    ],
    [
      'an older content version',
      { contentVersion: 1, topics: ['mould'] },
      { topics: ['damp-and-mould'] },
      ['The topic "mould" is now "Damp and mould": it was renamed in version 2.0.0.'],
    ],
  ])('brings forward %s, and says so', (_, before, after, says) => {
    const verdict = upgrade(before)
    expect(verdict).toMatchObject({ ok: true, value: { caseStudy: { ...study, ...after } } })
    expect(verdict.ok && verdict.value.changes.map((change) => change.says)).toEqual(says)
  })

  test.each([
    [
      'unsafe-homes',
      'term-split',
      'For topics.1, "unsafe-homes" may no longer be chosen from "Topics": it was split in version 3.0.0. Choose one of these: falls, cold-homes.',
    ],
    [
      'tower-blocks',
      'term-retired',
      'For topics.1, "tower-blocks" may no longer be chosen from "Topics": it was retired in version 3.0.0 (it names a building, not the harm). Choose another, or take it out.',
    ],
    [
      'overcrowding',
      'term-retired',
      'For topics.1, "overcrowding" may no longer be chosen from "Topics": it was retired on 2026-01-01. Choose another, or take it out.',
    ],
  ])('leaves %s to a person', (topic, rule, says) => {
    expect(reasonsOf({ topics: ['mould', topic] })).toEqual([{ rule, says, field: 'topics.1' }])
  })

  test('refuses what it would refuse anyway, each once, and counts terms as they stand in the document', () => {
    const topics = ['hostels', 'sofa-surfing', 'wizards', 'tower-blocks']
    expect(
      reasonsOf({ topics, themes: 'prevention', title: '' }).map(({ field, rule }) => [field, rule]),
    ).toEqual([
      ['topics.3', 'term-retired'],
      ['title', 'too-small'],
      ['topics.2', 'invalid-value'],
      ['themes', 'invalid-type'],
    ])
    expect(reasonsOf({ topics }).map(({ says }) => says)[1]).toBe(
      'For topics.2, "wizards" is not a term of "Topics". Choose one of these: damp-and-mould, cold-homes, falls, homelessness.',
    )
  })

  test('does not mend a term that stood there twice', () => {
    expect(reasonsOf({ topics: ['falls', 'falls'] }).map(({ rule }) => rule)).toEqual(['repeated'])
  })

  test.each([undefined, null, 'a case study', 7, [], { contentVersion: 99 }])('refuses %j', (document) => {
    expect(housingAndHealth.upgrade(document).ok).toBe(false)
  })

  test('leaves the document as it was', () => {
    const document = { ...study, topics: ['mould', 'hostels'] }
    const before = JSON.parse(JSON.stringify(document))
    housingAndHealth.upgrade(document)
    expect(document).toEqual(before)
  })
})
