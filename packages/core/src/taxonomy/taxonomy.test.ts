import { expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import { channels, means } from './channels.ts'
import { defineTaxonomy } from './define-taxonomy.ts'
import { faultsIn } from './faults.ts'
import { SectorId, sectors } from './sectors.ts'
import { stages } from './stages.ts'
import { type Taxonomy, UnknownTerm } from './taxonomy.ts'
import type { Term } from './term.ts'
import { ThemeId, themes } from './themes.ts'
import { TopicId, topics } from './topics.ts'

const term = <const Id extends string>(id: Id, more: Partial<Term> = {}) => ({
  label: id,
  scopeNote: 'A colour.',
  altLabels: [],
  ...more,
  id,
})
const colours = (...terms: Term[]) =>
  defineTaxonomy({ id: 'colours', title: 'Colours', version: '1.0.0', terms })

const all: [string, Taxonomy, [id: string, label: string][]][] = [
  [
    'topics',
    topics,
    [
      ['violence-prevention', 'Violence prevention'],
      ['drugs-and-alcohol', 'Drugs and alcohol'],
      ['mental-health', 'Mental health'],
      ['dementia', 'Dementia'],
      ['health-and-wellbeing', 'Health and wellbeing'],
      ['hot-and-cold-weather-risk', 'Hot and cold weather risk'],
      ['emerging-infectious-diseases', 'Emerging infectious diseases'],
      ['modern-slavery', 'Modern slavery/human trafficking'],
    ],
  ],
  [
    'themes',
    themes,
    [
      ['vulnerable-people-and-communities', 'Vulnerable individuals/communities'],
      ['early-intervention-and-prevention', 'Early intervention/prevention'],
      ['community-cohesion', 'Community cohesion'],
      ['community-assets', 'Community assets/asset-based approaches'],
      ['collaboration', 'Collaboration'],
      ['intelligence-sharing', 'Intelligence sharing'],
      ['health-inequalities', 'Addressing health inequalities'],
    ],
  ],
  [
    'stages',
    stages,
    [
      ['on-the-horizon', 'On the horizon'],
      ['just-started', 'Just started'],
      ['current', 'Current'],
      ['historic', 'Historic'],
    ],
  ],
  [
    'sectors',
    sectors,
    [
      ['police', 'Police'],
      ['public-health', 'Public health'],
      ['nhs', 'NHS'],
      ['local-authority', 'Local authority'],
      ['voluntary', 'Voluntary'],
      ['fire-and-rescue', 'Fire and rescue'],
      ['probation-and-justice', 'Probation and justice'],
      ['education', 'Education'],
      ['university', 'University'],
      ['business', 'Business'],
      ['other', 'Other'],
    ],
  ],
  [
    'channels',
    channels,
    [
      ['online-search', 'Online search'],
      ['public-health-centre', 'Public health centre'],
      ['national-lead', 'National lead'],
      ['local-authority-public-health-team', 'Local authority public health team'],
      ['service-provider', 'Service provider'],
      ['police-officer', 'Police officer'],
      ['event', 'Event'],
      ['own-submission', 'Own submission'],
    ],
  ],
  [
    'means',
    means,
    [
      ['web', 'Web'],
      ['email', 'Email'],
      ['phone', 'Phone'],
      ['face-to-face', 'Face to face'],
    ],
  ],
]

test.each(all)('%s has the ids and labels of the domain, in its order', (id, taxonomy, expected) => {
  expect(taxonomy.id).toBe(id)
  expect(taxonomy.terms.map((each) => [each.id, each.label])).toEqual(expected)
  expect(taxonomy.ids).toEqual(expected.map(([each]) => each))
  expect(taxonomy.version).toMatch(/^\d+\.\d+\.\d+$/)
})

test.each(all)('%s has no faults', (_, taxonomy) => {
  expect(faultsIn(taxonomy)).toEqual([])
})

const everyTerm = all.flatMap(([id, { terms }]) => terms.map((each) => [`${id}: ${each.id}`, each] as const))

test.each(everyTerm)(
  '%s has a scope note of one sentence and words people search for',
  (_, { scopeNote, altLabels, label }) => {
    expect(scopeNote).toMatch(/^[A-Z][^.!?]+\.$/)
    expect(altLabels.length).toBeGreaterThan(0)
    expect(new Set(altLabels).size).toBe(altLabels.length)
    expect(altLabels).not.toContain(label)
    for (const each of altLabels) expect(each).toBe(each.trim())
  },
)

test.each([
  ['naloxone', 'drugs-and-alcohol'],
  ['Herbert Protocol', 'dementia'],
  ['trafficking', 'modern-slavery'],
  ['street triage', 'mental-health'],
  ['knife crime', 'violence-prevention'],
  ['heatwave', 'hot-and-cold-weather-risk'],
  ['COVID-19', 'emerging-infectious-diseases'],
  ['staff wellbeing', 'health-and-wellbeing'],
] as const)('"%s" leads to %s', (typed, id) => {
  expect(topics.term(id).altLabels).toContain(typed)
})

test('the types of ids are the literal ids', () => {
  expectTypeOf<ThemeId>().toEqualTypeOf<
    | 'vulnerable-people-and-communities'
    | 'early-intervention-and-prevention'
    | 'community-cohesion'
    | 'community-assets'
    | 'collaboration'
    | 'intelligence-sharing'
    | 'health-inequalities'
  >()
  expectTypeOf<z.infer<(typeof stages)['schema']>>().toEqualTypeOf<
    'on-the-horizon' | 'just-started' | 'current' | 'historic'
  >()
  expectTypeOf(topics.label).parameter(0).toEqualTypeOf<TopicId>()
})

test('the schema takes the ids and nothing else', () => {
  expect(TopicId.parse('dementia')).toBe('dementia')
  expect(TopicId.safeParse('Dementia').success).toBe(false)
  expect(ThemeId.safeParse('dementia').success).toBe(false)
  for (const id of sectors.ids) expect(SectorId.parse(id)).toBe(id)
})

test('a project brings terms of its own, with types to match', () => {
  const services = defineTaxonomy({
    id: 'services',
    title: 'Services',
    version: '1.0.0',
    terms: [term('fire'), term('housing', { broader: 'fire' })],
  })
  expectTypeOf(services.ids).toEqualTypeOf<readonly ('fire' | 'housing')[]>()
  expect(services.term('housing').broader).toBe('fire')
  expect(services.label('fire')).toBe('fire')
})

test('a deprecated term stays and is still accepted', () => {
  const taxonomy = colours(term('red'), term('scarlet', { deprecated: { by: 'red', since: '2026-01-01' } }))
  expect(taxonomy.schema.safeParse('scarlet').success).toBe(true)
  expect(taxonomy.term('scarlet').deprecated).toEqual({ by: 'red', since: '2026-01-01' })
})

test('an id that no term has is refused by name', () => {
  const taxonomy: Taxonomy = colours(term('red'))
  expect(() => taxonomy.term('blue')).toThrow(new UnknownTerm('The taxonomy "colours" has no term "blue".'))
  expect(() => taxonomy.label('constructor')).toThrow(UnknownTerm)
})

test('alternative labels may be left out, and the terms of today are those that are not deprecated', () => {
  const taxonomy = defineTaxonomy({
    id: 'colours',
    title: 'Colours',
    version: '1.0.0',
    terms: [
      { id: 'red', label: 'Red', scopeNote: 'A colour.' },
      {
        id: 'scarlet',
        label: 'Scarlet',
        scopeNote: 'A colour.',
        deprecated: { by: 'red', since: '2026-01-01' },
      },
    ],
  })
  expectTypeOf(taxonomy).toEqualTypeOf<Taxonomy<'red' | 'scarlet'>>()
  expect(taxonomy.term('red').altLabels).toEqual([])
  expect(taxonomy.ids).toEqual(['red', 'scarlet'])
  expect(taxonomy.choosable.map(({ id }) => id)).toEqual(['red'])
})

test('any taxonomy is a taxonomy', () => {
  expectTypeOf(topics).toExtend<Taxonomy>()
  const all: Taxonomy[] = [topics, themes]
  expect(all.map(({ id }) => id)).toEqual(['topics', 'themes'])
})
