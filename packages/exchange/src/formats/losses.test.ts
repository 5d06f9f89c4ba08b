import { CaseStudy } from '@casebook/core/case-study'
import {
  Design,
  Direction,
  EvaluationState,
  EvaluatorRelation,
  HarmsLookedFor,
  OutcomeKind,
  ReportAccess,
} from '@casebook/core/evaluation'
import { SourceKind } from '@casebook/core/source'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { channels, defineTaxonomy, means, sectors, stages, themes, topics } from '@casebook/core/taxonomy'
import { describe, expect, test } from 'vitest'
import { writeBibtex } from '../citation/bibtex.ts'
import { citeCaseStudy, citeSources } from '../citation/cite.ts'
import { type CslItem, writeCslJson } from '../citation/csl.ts'
import { readBibtex } from '../citation/read-bibtex.ts'
import { readRis } from '../citation/read-ris.ts'
import { writeRis } from '../citation/ris.ts'
import { caseStudyJsonLd } from '../json-ld/case-study.ts'
import { caseStudyMarkdown } from '../markdown/markdown.ts'
import { readSkosTurtle } from '../skos/read.ts'
import { taxonomyJsonLd, taxonomyTurtle } from '../skos/write.ts'
import { fullCaseStudy } from '../test-full.ts'
import { publishedAs } from '../test-published.ts'
import { formatNamed, formats } from './formats.ts'

const references = (study: CaseStudy): CslItem[] => [
  citeCaseStudy(study, { ...publishedAs(study), asAt: '2026-11-23' }),
  ...citeSources(study),
]

/** What goes out of a case study in each format that does not hold all of it. */
const writers: Record<string, (study: CaseStudy) => string> = {
  markdown: (study) => caseStudyMarkdown(study, publishedAs(study)),
  'json-ld': (study) => JSON.stringify(caseStudyJsonLd(study, publishedAs(study))),
  'csl-json': (study) => writeCslJson(references(study)),
  ris: (study) => writeRis(references(study)),
  bibtex: (study) => writeBibtex(references(study)),
}

/** The fields that each sentence is about; of those under `partly`, some show and some do not. */
const cited = /^(?:slug|title|sources\.\d+\.(?:id|title|publisher|year|url|kind))$/
const fieldsOf: Record<string, Record<string, RegExp>> = {
  markdown: {
    'The ids of its parts, and which evaluations are one study.': /(?:^|\.)(?:id|studyId)$/,
    'When somebody last tried the address of a source.': /^sources\.\d+\.lastCheck\./,
    'The field in which a claim above the evidence is kept.': /^keptClaims\.\d+\.field$/,
    'The stage that an editor stated, where the dates tell it.': /^statedStage\./,
  },
  'json-ld': {
    'The problem, what was done, who it is for, the aims, and all that makes the work reusable.':
      /^(?:problem|approach|audience|evaluated|mechanism|inequalities|involvement|sponsors|conflictsOfInterest|keptClaims|(?:aims|context|cost|savings\w+|barriers|lessons|didNotWork|wouldDoDifferently|adaptations|materials|relatedGuidance|evidenceFromElsewhere|recognitions)\b.*)/,
    'The police forces, and how far the place reaches.': /^place\.(?:forces|extent)\b/,
    'What partners do, in which sector, and who leads.': /^partners\.\d+\.(?:id|sector|role|lead)$/,
    'The stage that an editor stated, and the date as at which the facts hold.': /^(?:statedStage|factsAsAt)/,
    'How it was gathered, who confirmed it, whom to contact, and when it is to be checked again.':
      /^(?:provenance|localConfirmation|contact|reviewBy)/,
    'Of a source: its note, and when somebody last tried its address.':
      /^sources\.\d+\.(?:id|note|lastCheck.*)$/,
    'Pictures.': /^images/,
  },
  'csl-json': { identity: /^(?!slug$|title$|sources)/, sources: /^sources\.\d+\.(?:note|lastCheck.*)$/ },
}
/** Fields that count for what the rules say of the whole, and so may show or not. */
const partly: Record<string, RegExp> = {
  markdown: /^sources\.\d+\.lastCheck\.reachable$/,
  'json-ld':
    /^(?:evaluations|claimedOutcomes|disputes|conflictsOfInterest|aims|evaluated|end|endReason|reviewBy|sources\.\d+\.lastCheck)\b/,
}

const words = [
  ...[topics, themes, sectors, stages, channels, means].flatMap(({ ids }) => ids as readonly string[]),
  ...[
    Design,
    Direction,
    EvaluationState,
    EvaluatorRelation,
    HarmsLookedFor,
    OutcomeKind,
    ReportAccess,
    SourceKind,
  ].flatMap(({ options }) => options as readonly string[]),
  ...['local', 'several', 'national', 'here', 'elsewhere', 'yes', 'no', 'people', 'places', 'study', 'other'],
  ...['gwent', 'south-west', 'moderators', 'stated', 'not-stated'],
]
const others: unknown[] = [
  'Something else entirely',
  'article',
  'more-sleep',
  'another-id',
  '2021-05',
  '2021-05-06',
  'https://other.example/x',
  'other@council.example',
  1999,
  3,
  true,
  false,
  ...words,
]

const full = fullCaseStudy()

function leavesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]]
  return Object.entries(value).flatMap(([field, part]) => leavesOf(part, [...path, field]))
}

function withAt(value: unknown, [field, ...rest]: readonly string[], by: unknown): unknown {
  if (field === undefined) return by
  if (Array.isArray(value))
    return value.map((part, index) => (String(index) === field ? withAt(part, rest, by) : part))
  const fields = Object.entries(value as object)
  return Object.fromEntries(
    fields.map(([name, part]) => [name, name === field ? withAt(part, rest, by) : part]),
  )
}

/** The full case study with something else in one place; nothing where the model takes nothing else there. */
function changedAt(path: readonly string[]): CaseStudy | undefined {
  for (const other of others) {
    const tried = CaseStudy.safeParse(withAt(full, path, other))
    if (tried.success && JSON.stringify(tried.data) !== JSON.stringify(full)) return tried.data
  }
  return undefined
}

const changes = leavesOf(full).flatMap((path) => {
  const changed = changedAt(path)
  return changed ? [{ path: path.join('.'), changed }] : []
})

test('all but ids that others cite, and the version of the model, can be changed', () => {
  const changed = new Set(changes.map(({ path }) => path))
  const fixed = leavesOf(full)
    .map((path) => path.join('.'))
    .filter((path) => !changed.has(path))
  expect(fixed).toEqual(['contentVersion', 'sources.0.id', 'aims.0.id'])
})

/** Of each change, whether it shows in what goes out. */
const shownIn = (id: string) => {
  const before = writers[id]!(full)
  return changes.map(({ path, changed }) => ({ path, shows: writers[id]!(changed) !== before }))
}

describe.each(['markdown', 'json-ld'])('%s', (id) => {
  const seen = shownIn(id)
  const lost = Object.entries(fieldsOf[id] ?? {})

  test('loses what is listed, and nothing else', () => {
    const wrong = seen.filter(({ path, shows }) => {
      const isListed = lost.some(([, fields]) => fields.test(path))
      return shows === isListed && !partly[id]!.test(path)
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test.each(lost)('%s', (sentence, fields) => {
    expect(formatNamed(id)?.loses).toContain(sentence)
    expect(seen.some(({ path, shows }) => fields.test(path) && !shows)).toBe(true)
  })
})

describe.each(['csl-json', 'ris', 'bibtex'])('%s', (id) => {
  test('holds what names a case study and its sources, and nothing else', () => {
    const shown = shownIn(id)
      .filter(({ shows }) => shows)
      .map(({ path }) => path)
    expect(shown).toEqual(changes.map(({ path }) => path).filter((path) => cited.test(path)))
  })
})

const written = (id: string) => writers[id]!(full)

type Pair = [CaseStudy, CaseStudy]
const same = (id: string, [one, other]: Pair) => {
  expect(one).not.toEqual(other)
  expect(writers[id]!(one)).toBe(writers[id]!(other))
}
const source = (changes: object) =>
  caseStudy({ sources: [{ id: 'report', title: 'Report', kind: 'report', ...changes }] })
const blanks: Pair = [source({ year: 'not-known' }), source({ year: { withheld: 'It names a child.' } })]
const image = { id: 'line', url: 'https://x.example/line.png', decorative: true }
const mailbox = (name: string) =>
  caseStudy({ contact: { name, email: 'a@council.example', consentToPublish: false } })
const reference = (changes: Partial<CslItem>): CslItem => ({ id: 'a', type: 'report', ...changes })
const backFromRis = (item: CslItem) => {
  const read = readRis(writeRis([item]))
  return read.ok ? read.value.items[0] : undefined
}
const backFromBibtex = (item: CslItem) => {
  const read = readBibtex(writeBibtex([item]))
  return read.ok ? read.value.items[0] : undefined
}
const term = (id: string, altLabels: string[] = []) => ({ id, label: id, scopeNote: 'A term.', altLabels })
const taxonomy = (change: object = {}) =>
  defineTaxonomy({
    id: 'weather',
    title: 'Weather',
    version: '2.0.0',
    terms: [term('heat', ['warm', 'hot'])],
    ...change,
  })
const moved = taxonomy({ changes: [{ version: '2.0.0', renamed: 'warmth', to: 'heat' }] })
const address = 'https://casebook.example/weather'

/** For each loss that is not of whole fields, what shows it. */
const shownBy: Record<string, Record<string, () => void>> = {
  markdown: {
    'Whether a partner is known not to lead.': () => {
      const partner = { id: 'force', name: 'Police', sector: 'police' } as const
      same('markdown', [
        caseStudy({ partners: [{ ...partner, lead: false }] }),
        caseStudy({ partners: [partner] }),
      ])
    },
    'Pictures that are marked as decorative.': () =>
      same('markdown', [caseStudy({ images: [image] }), caseStudy({ images: [] })]),
    'The contact, where there is no consent to publish it.': () =>
      same('markdown', [mailbox('A desk'), mailbox('A person')]),
    'The version of the model.': () => {
      expect(caseStudyMarkdown({ ...full, contentVersion: 99 as never }, publishedAs(full))).toBe(
        written('markdown'),
      )
    },
  },
  'json-ld': {
    'The evaluations and outcomes, but for what the evidence status says of them.': () => {
      const unseen = changes.filter(
        ({ path, changed }) =>
          path.startsWith('evaluations') && writers['json-ld']!(changed) === written('json-ld'),
      )
      expect(unseen.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['evaluations.0.conclusion', 'evaluations.0.outcomes.0.result']),
      )
    },
    'When the work began or ended, where the other of the two is not known, and why it ended.': () => {
      same('json-ld', [
        caseStudy({ start: '2019', end: 'not-known' }),
        caseStudy({ start: '2020', end: 'not-known' }),
      ])
      same('json-ld', [
        caseStudy({ start: 'not-known', end: '2031' }),
        caseStudy({ start: 'not-known', end: '2032' }),
      ])
    },
    'The ids of its parts, and the version of the model.': () => {
      same('json-ld', [
        source({}),
        caseStudy({ sources: [{ id: 'other', title: 'Report', kind: 'report' }] }),
      ])
      expect(
        JSON.stringify(caseStudyJsonLd({ ...full, contentVersion: 99 as never }, publishedAs(full))),
      ).toBe(written('json-ld'))
    },
    'Why something is not known: a blank does not say whether nobody knows it, nobody measured it or it is withheld.':
      () => same('json-ld', blanks),
  },
}

const ofReferences: Record<string, (id: string) => void> = {
  'All of a case study but what names it: title, publisher, library, version, dates, address and language; and its sources.':
    (id) => same(id, [caseStudy({ approach: 'One way.' }), caseStudy({ approach: 'Another.' })]),
  'Of a source: its note, and when somebody last tried its address.': (id) =>
    same(id, [source({ note: 'Read.' }), source({ lastCheck: { on: '2026-11-01', reachable: false } })]),
  'Why something is not known: a blank does not say whether nobody knows it, nobody measured it or it is withheld.':
    (id) => same(id, blanks),
  'Line breaks in a text, which become spaces.': (id) => {
    const back = id === 'ris' ? backFromRis : backFromBibtex
    expect(back(reference({ abstract: 'One\ntwo' }))?.abstract).toBe('One two')
  },
  'That a body is no person, where its name has a comma.': () =>
    expect(backFromRis(reference({ author: [{ literal: 'Home Office, UK' }] }))?.author).toEqual([
      { family: 'Home Office', given: 'UK' },
    ]),
  'Spaces that stand twice over.': () =>
    expect(backFromBibtex(reference({ title: 'a  b' }))?.title).toBe('a b'),
  'Braces in an address, which are written as codes.': () =>
    expect(backFromBibtex(reference({ URL: 'https://x.example/{a}' }))?.URL).toBe(
      'https://x.example/%7Ba%7D',
    ),
}

const ofTaxonomies: Record<string, () => void> = {
  'What became of the ids of earlier versions.': () => {
    expect(moved).not.toEqual(taxonomy())
    expect(taxonomyTurtle(moved, address)).toBe(taxonomyTurtle(taxonomy(), address))
    expect(taxonomyJsonLd(moved, address)).toEqual(taxonomyJsonLd(taxonomy(), address))
  },
  'The order of alternative labels, once another program has sorted them.': () => {
    const sorted = taxonomyTurtle(taxonomy(), address).replace('"warm"@en, "hot"@en', '"hot"@en, "warm"@en')
    const read = readSkosTurtle(sorted)
    expect(read.ok && read.value.taxonomy.terms[0]?.altLabels).toEqual(['hot', 'warm'])
    expect(read.ok && read.value.lost).toEqual([])
  },
}

describe('every loss that is listed is one', () => {
  const losses = formats.flatMap(({ id, of, loses }) => loses.map((sentence) => ({ id, of, sentence })))

  test.each(losses)('of $id: $sentence', ({ id, of, sentence }) => {
    if (fieldsOf[id]?.[sentence])
      return expect(changes.some(({ path }) => fieldsOf[id]![sentence]!.test(path))).toBe(true)
    const show =
      of === 'case-studies'
        ? shownBy[id]?.[sentence]
        : of === 'taxonomies'
          ? ofTaxonomies[sentence]
          : ofReferences[sentence]
    if (!show) throw new Error('Nothing shows it: add what does.')
    return (show as (id: string) => void)(id)
  })

  test('no format that brings a case study back loses anything', () => {
    for (const { of, roundTrips, loses } of formats)
      if (of === 'case-studies' && roundTrips) expect(loses).toEqual([])
  })

  test('ids are unique', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
  })
})
