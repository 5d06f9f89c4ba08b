import {
  assessEvidence,
  type CaseStudyInputOf,
  type CaseStudyOf,
  defineLibrary,
  defineTaxonomy,
} from '@casebook/core'
import { diffRevisions } from '@casebook/core/difference'
import type { Assessment } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { writeNdjson } from '@casebook/exchange/json'

const topics = defineTaxonomy({
  id: 'topics',
  title: 'Topics',
  version: '1.0.0',
  terms: [{ id: 'smoke-alarms', label: 'Smoke alarms', scopeNote: 'Alarms in homes.' }],
})
const themes = defineTaxonomy({
  id: 'themes',
  title: 'Themes',
  version: '1.0.0',
  terms: [{ id: 'ageing-well', label: 'Ageing well', scopeNote: 'Safe at home for longer.' }],
})
export const fireAndHealth = defineLibrary({
  id: 'fire-and-health',
  title: 'Fire and health',
  topics,
  themes,
})

export type FireCaseStudy = CaseStudyOf<typeof fireAndHealth>
export const topic: FireCaseStudy['topics'][number] = 'smoke-alarms'
// @ts-expect-error a topic of another library
export const stranger: FireCaseStudy['topics'][number] = 'dementia'

/** Judges what was written, with no cast anywhere. */
export function judged(written: CaseStudyInputOf<typeof policeAndPublicHealth>): Assessment | string[] {
  const verdict = policeAndPublicHealth.parse(written)
  if (!verdict.ok) return verdict.reasons.map(({ says }) => says)
  const { value } = verdict
  if (diffRevisions(value, value).length > 0) return ['A case study differs from itself.']
  return writeNdjson([value]) === '' ? [] : assessEvidence(value, { asAt: '2026-11-22' })
}
