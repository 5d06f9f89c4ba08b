import { assessEvidence, type CaseStudyInputOf } from '@casebook/core'
import { type HousingCaseStudy, housingAndHealth } from './library.ts'

/** As it was written years ago, when damp was still called mould. */
const old = {
  ...written('dry-homes-in-exampleton', 'Dry homes in Exampleton'),
  topics: ['mould'],
}

const upgraded = housingAndHealth.upgrade(old)
if (!upgraded.ok) throw new Error(upgraded.reasons.map(({ says }) => says).join('\n'))
for (const { says } of upgraded.value.changes) console.log(says)

const library: HousingCaseStudy[] = [upgraded.value.caseStudy]
const { query, ignored } = housingAndHealth.readSearchQuery(
  new URLSearchParams('topic=damp-and-mould&topic=ghosts'),
)
for (const { says } of ignored) console.log(says)

const found = library.filter((caseStudy) =>
  query.facets.topic?.some((topic) => caseStudy.topics.includes(topic)),
)
for (const caseStudy of found) {
  const { words } = assessEvidence(caseStudy, { asAt: '2026-11-22' })
  console.log(
    `${caseStudy.title}: ${caseStudy.topics.map(housingAndHealth.topics.label).join(', ')}. ${words}.`,
  )
}

/** A case study of an invented place, of which little is known yet: tier 1 alone. */
function written(slug: string, title: string): CaseStudyInputOf<typeof housingAndHealth> {
  return {
    slug,
    title,
    summary: 'Health visitors report damp, and the council mends it.',
    topics: ['damp-and-mould'],
    themes: ['prevention'],
    place: {
      name: 'Exampleton',
      extent: 'local',
      forces: 'not-applicable',
      regions: 'not-known',
      localAuthorities: 'not-known',
    },
    partners: 'not-known',
    start: '2022',
    end: 'not-known',
    factsAsAt: '2026',
    problem: 'not-known',
    approach: 'A health visitor fills in one form; a surveyor comes within a fortnight.',
    audience: 'Families with young children',
    evaluated: 'not-asked',
    provenance: {
      channel: 'event',
      means: 'face-to-face',
      gatheredBy: 'Our editors',
      gatheredOn: '2026-05',
    },
    localConfirmation: 'not-known',
    contact: 'not-known',
    reviewBy: '2027-05-31',
    licence: 'CC BY 4.0',
    sources: [
      { id: 'talk', title: 'Talk at a housing day', publisher: 'not-known', year: 2026, kind: 'other' },
    ],
  }
}
