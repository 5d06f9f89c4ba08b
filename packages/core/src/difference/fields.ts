import { Extent, extentInWords } from '../place/extent.ts'
import { forces } from '../place/forces.ts'
import { regions } from '../place/regions.ts'
import { channels, means } from '../taxonomy/channels.ts'
import { sectors } from '../taxonomy/sectors.ts'
import { stages } from '../taxonomy/stages.ts'
import { evaluationFields, outcomeFields } from './evaluation-fields.ts'
import {
  closed,
  date,
  type Field,
  type Fields,
  group,
  labels,
  long,
  parts,
  plain,
  short,
  value,
  values,
  whole,
} from './field.ts'
import type { Keys } from './path.ts'

const id = { id: value('id') }
const citation = { source: value('source') }
const noteFields = { ...id, text: long('text'), ...citation }

/**
 * Every field of the model, in the order in which differences are told: what it is called, which are texts, and which
 * are merged as one. A field that is not here is compared all the same, as a plain value under its own name.
 */
export const fields: Fields = {
  contentVersion: value('content version'),
  slug: value('address'),
  title: short('title'),
  summary: long('summary'),
  topics: values('topics', 'topic', plain),
  themes: values('themes', 'theme', plain),
  place: group('place', {
    name: short('name of the place'),
    extent: value('extent', closed(Extent, extentInWords)),
    forces: values('police forces', 'police force', labels(forces)),
    regions: values('regions', 'region', labels(regions)),
    localAuthorities: values('local authorities', 'local authority'),
  }),
  partners: parts('partners', 'partner', {
    ...id,
    name: short('name'),
    sector: value('sector', labels(sectors.terms)),
    role: short('role'),
    lead: value('answer on whether it leads'),
  }),
  start: date('start'),
  end: { ...date('end'), fields: { ongoingAsAt: date('date as at which it is ongoing') } },
  endReason: long('reason for the end'),
  statedStage: whole('stated stage', {
    stage: value('stated stage', labels(stages.terms)),
    asAt: date('date of the stated stage'),
  }),
  factsAsAt: date('date of the facts'),
  problem: long('problem'),
  approach: long('approach'),
  audience: long('audience'),
  evaluated: value('answer on whether it has been evaluated'),
  aims: parts('aims', 'aim', { ...id, text: short('text'), ...citation }),
  evaluations: parts('evaluations', 'evaluation', evaluationFields),
  claimedOutcomes: parts('claimed outcomes', 'claimed outcome', outcomeFields),
  mechanism: long('account of how it works'),
  context: group('context', {
    legalBasis: long('legal basis'),
    sharingAgreement: long('sharing agreement'),
    staff: long('staff needed'),
    technology: long('technology needed'),
    other: long('other things needed'),
  }),
  cost: group('cost', {
    amount: long('amount of the cost'),
    basis: short('basis of the cost'),
    priceYear: value('price year'),
    whoPays: short('answer on who pays'),
    whoGains: short('answer on who gains'),
    source: value('source of the cost'),
  }),
  savingsClaimed: parts('savings claimed', 'saving claimed', noteFields),
  savingsAudited: parts('savings audited', 'saving audited', noteFields),
  inequalities: long('effect on inequalities'),
  involvement: long('account of how people took part'),
  barriers: parts('barriers', 'barrier', {
    ...id,
    text: long('text'),
    howMet: long('answer on how it was met'),
    ...citation,
  }),
  lessons: parts('lessons', 'lesson', noteFields),
  didNotWork: parts('things that did not work', 'thing that did not work', noteFields),
  wouldDoDifferently: parts('things to do differently', 'thing to do differently', noteFields),
  adaptations: parts('adaptations', 'adaptation', noteFields),
  materials: parts('materials', 'material', {
    ...id,
    title: short('title'),
    url: value('web address'),
    note: long('note'),
  }),
  relatedGuidance: parts('related guidance', 'related guidance', {
    ...id,
    title: short('title'),
    publisher: short('publisher'),
    year: value('year'),
    url: value('web address'),
  }),
  evidenceFromElsewhere: parts('evidence from elsewhere', 'evidence from elsewhere', {
    ...id,
    kind: value('kind'),
    finding: long('finding'),
    by: short('answer on who found it'),
    year: value('year'),
    ...citation,
  }),
  recognitions: parts('recognitions', 'recognition', noteFields),
  sponsors: parts('sponsors', 'sponsor', { ...id, name: short('name'), role: short('role') }),
  conflictsOfInterest: parts('conflicts of interest', 'conflict of interest', noteFields),
  disputes: parts('disputes', 'dispute', {
    ...id,
    who: short('answer on who disputes it'),
    what: long('text'),
    ...citation,
  }),
  keptClaims: parts('kept claims', 'kept claim', {
    field: short('field'),
    words: short('words'),
    reason: long('reason'),
  }),
  images: parts('pictures', 'picture', {
    ...id,
    url: value('web address'),
    alt: short('text alternative'),
    decorative: value('answer on whether it is decorative'),
    caption: short('caption'),
    credit: short('credit'),
    licence: short('licence'),
  }),
  sources: parts('sources', 'source', {
    ...id,
    title: short('title'),
    publisher: short('publisher'),
    year: value('year'),
    url: value('web address'),
    kind: value('kind'),
    note: short('note'),
    lastCheck: whole('last check', {
      on: date('date of the last check'),
      reachable: value('result of the last check'),
    }),
  }),
  provenance: group('provenance', {
    channel: value('channel', labels(channels.terms)),
    means: value('means', labels(means.terms)),
    informantRole: short('role of the informant'),
    gatheredBy: short('name of who gathered it'),
    gatheredOn: date('date of gathering'),
    note: long('note on how we know'),
  }),
  localConfirmation: whole('local confirmation', {
    by: short('name of who confirmed it'),
    on: date('date of the local confirmation'),
  }),
  contact: whole('contact', {
    name: short('name of the contact'),
    email: value('email address of the contact'),
    consentToPublish: value('consent to publish the contact'),
  }),
  reviewBy: date('review date'),
  licence: short('licence'),
}

/** The field that names lead to, or the list that an entry stands in; `undefined` where the model has none. */
export function fieldAt(keys: Keys): Field | undefined {
  let here: Fields | undefined = fields
  let found: Field | undefined
  for (let index = 0; index < keys.length; index += 1) {
    const name = keys[index] ?? ''
    found = here !== undefined && Object.hasOwn(here, name) ? here[name] : undefined
    if (found === undefined) return undefined
    here = found.fields
    if (found.entry !== undefined) index += 1
  }
  return found
}

/** Names of the fields at a place, each once: in the order of the model, and after them, by the alphabet, any others. */
export function inOrder(keys: Keys, names: readonly string[]): string[] {
  const known = Object.keys((keys.length === 0 ? fields : fieldAt(keys)?.fields) ?? {})
  const others = [...new Set(names)].filter((name) => !known.includes(name)).sort()
  return [...known.filter((name) => names.includes(name)), ...others]
}
