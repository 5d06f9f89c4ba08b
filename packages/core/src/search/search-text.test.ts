import { describe, expect, test } from 'vitest'
import { policeAndPublicHealth } from '../library/police-and-public-health.ts'
import { isKnown } from '../stated/stated.ts'
import { caseStudy } from '../synthetic/builders.ts'
import { fullCaseStudy } from '../synthetic/full.ts'
import { at, placesIn } from '../synthetic/replaced.ts'

const { searchTextOf, themes, topics } = policeAndPublicHealth
const full = fullCaseStudy()
const { title, summary, terms, place, body, cited } = searchTextOf(full)

/** What readers are not told in so many words, or find by a facet. */
const notSearched = [
  /(?:^|\.)(?:id|studyId|sources?|aim|url|kind|direction|harmsLookedFor|state|relation|unit|access|attrition)(?:\.\d+)?$/,
  /^(?:slug|licence|evaluated|topics|themes|start|end|factsAsAt|reviewBy|statedStage|contact|localConfirmation)\b/,
  /^(?:provenance|keptClaims|images|place\.extent|place\.forces|place\.regions)\b/,
  /\.(?:sector|covers|period|due|lastCheck|year|publisher|note|\w+Note|relationWhy|stateReason|design|site|arm)\b/,
  /^(?:disputes\.\d+\.who|evidenceFromElsewhere\.\d+\.by|sponsors\.\d+\.role|\w+\.\d+\.sample\.\w+)$/,
]

describe('what a search looks through', () => {
  test('has every text that readers see told', () => {
    const texts = placesIn(full).flatMap((path): [string, string][] => {
      const [where, value] = [path.join('.'), at(full, path)]
      return typeof value === 'string' &&
        isKnown(value) &&
        !notSearched.some((pattern) => pattern.test(where))
        ? [[where, value]]
        : []
    })
    const all = [title, summary, terms, place, body, cited].join('\n')
    expect(texts.filter(([, text]) => !all.includes(text))).toEqual([])
    expect(texts.length).toBeGreaterThan(50)
  })

  test('finds topics and themes by their labels and by what people type', () => {
    const study = caseStudy({ topics: ['mental-health', 'modern-slavery'], themes: ['health-inequalities'] })
    const found = searchTextOf(study).terms.split('\n')
    for (const term of [
      topics.term('mental-health'),
      topics.term('modern-slavery'),
      themes.term('health-inequalities'),
    ]) {
      expect(term.altLabels.length).toBeGreaterThan(0)
      for (const label of [term.label, ...term.altLabels]) expect(found).toContain(label)
    }
    expect(found).not.toContain(topics.label('dementia'))
  })

  test('finds a place by its name, forces, regions, local authorities and partners', () => {
    expect(place.split('\n')).toEqual([
      'Anytown',
      'Durham Constabulary',
      'Cleveland Police',
      'North East',
      'London',
      'Anytown Council',
      'Othertown Council',
      'Anytown Police',
      'Anytown Trust',
    ])
  })

  test('has none of what is not known or withheld', () => {
    const study = caseStudy({
      place: {
        name: 'Anytown',
        extent: 'local',
        forces: 'not-applicable',
        regions: 'not-known',
        localAuthorities: { withheld: 'Secret one' },
      },
      partners: { withheld: 'Secret two' },
      problem: 'not-known',
      audience: { withheld: 'Secret three' },
      mechanism: 'not-applicable',
      cost: { amount: { withheld: 'Secret four' }, whoPays: 'not-measured' },
      lessons: 'not-known',
    })
    const found = Object.values(searchTextOf(study)).join('\n')
    expect(found).not.toMatch(/not-known|not-measured|not-applicable|withheld|Secret|\[object|undefined/)
    expect(searchTextOf(study).place).toBe('Anytown')
  })

  test('keeps who may be written to, and ids, out', () => {
    const all = [title, summary, terms, place, body, cited].join('\n')
    expect(all).not.toMatch(/public\.health@council\.example|fewer-calls|study-of-2024|https:/)
  })
})
