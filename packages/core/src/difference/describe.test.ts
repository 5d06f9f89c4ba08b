import { expect, test } from 'vitest'
import { policeAndPublicHealth } from '../library/police-and-public-health.ts'
import { caseStudy, evaluation, outcome } from '../synthetic/builders.ts'
import { describeDifference } from './describe.ts'
import { diffRevisions } from './diff.ts'

const study = (changes: Parameters<typeof caseStudy>[0] = {}) =>
  caseStudy({ aims: [{ id: 'a1', text: 'Fewer calls' }], ...changes })
const lessons = (...texts: string[]) =>
  texts.map((text) => ({ id: text.toLowerCase().replaceAll(' ', '-'), text }))
const audit = (changes: Parameters<typeof evaluation>[0]) =>
  study({ evaluations: [evaluation({ title: 'The audit', ...changes })] })
const long =
  'A nurse rides along with officers every night of the week, from eight in the evening until four.'

test.each<[from: object, to: object, sentences: string[]]>([
  [
    study(),
    study({ title: 'Triage in Anytown' }),
    ['Changed the title from “Street triage in Anytown” to “Triage in Anytown”.'],
  ],
  [
    study({ approach: long }),
    study({ approach: long.replace('eight', 'nine') }),
    ['Changed the approach in one place.'],
  ],
  [
    study({ approach: `${long}\n\n${long}` }),
    study({ approach: `${long.replace('eight', 'nine')}\n\n${long.replace('four', 'two')}` }),
    ['Changed the approach in 2 places.'],
  ],
  [
    study(),
    study({ topics: ['dementia'] }),
    ['Removed the topic Mental health.', 'Added the topic Dementia.'],
  ],
  [
    study({ themes: ['collaboration', 'community-cohesion'] }),
    study({ themes: ['community-cohesion', 'collaboration'] }),
    ['Moved the theme Community cohesion to the start.'],
  ],
  [
    study({ lessons: lessons('Start small', 'Ask early', 'Keep at it') }),
    study({ lessons: lessons('Ask early', 'Keep at it', 'Start small') }),
    ['Moved the lesson “Start small” to after “Keep at it”.'],
  ],
  [study(), study({ lessons: lessons('Ask early') }), ['Changed the lessons, until now not known.']],
  [study({ lessons: lessons('Ask early') }), study(), ['Changed the lessons to not known.']],
  [study(), study({ lessons: 'not-applicable' }), ['Changed the lessons from not known to does not apply.']],
  [
    study(),
    study({ contact: { withheld: 'Nobody consented.' } }),
    ['Changed the contact from not known to withheld: Nobody consented.'],
  ],
  [
    study(),
    study({ place: { ...study().place, forces: ['durham', 'cleveland'], extent: 'several' } }),
    ['Changed the extent from One place to Several places.', 'Added the police force Cleveland Police.'],
  ],
  [study({ start: '2024' }), study({ start: '2024-10' }), ['Changed the start from 2024 to October 2024.']],
  [
    study(),
    study({ start: 'not-begun', end: 'not-known' }),
    ['Changed the start from 2024 to not begun.', 'Changed the end to not known.'],
  ],
  [
    audit({ outcomes: [outcome({ result: '12' })] }),
    audit({ outcomes: [outcome({ result: '9', direction: 'no-clear-change' })] }),
    [
      'Changed the result of the outcome “Calls to police” in the evaluation “The audit” from “12” to “9”.',
      'Changed the direction of the outcome “Calls to police” in the evaluation “The audit” from improved to no clear change.',
    ],
  ],
  [
    audit({}),
    audit({ outcomes: [] }),
    ['Removed the outcome “Calls to police” in the evaluation “The audit”.'],
  ],
  [
    audit({ report: {} }),
    audit({ report: {}, sample: { total: 40 } }),
    ['Changed the total of the sample of the evaluation “The audit” from not known to 40.'],
  ],
  [
    audit({ title: undefined, report: {} }),
    audit({ title: undefined, report: {}, designNote: 'Two winters.' }),
    ['Added the note on the design of the evaluation by The audit team: “Two winters.”'],
  ],
  [
    study(),
    study({ partners: [{ id: 'force', name: 'Anytown Police', sector: 'police', lead: true }] }),
    ['Changed the answer on whether it leads of the partner “Anytown Police” from not known to yes.'],
  ],
  [study({ statedStage: { stage: 'current', asAt: '2025' } }), study(), ['Removed the stated stage.']],
  [
    { lessons: lessons(long) },
    { lessons: [] },
    ['Removed the lesson “A nurse rides along with officers every night of the week,…”.'],
  ],
  [{ ownField: 'one' }, { ownField: 'two' }, ['Changed the ownField from “one” to “two”.']],
])('%#: a difference is told in one sentence', (from, to, sentences) => {
  const differences = diffRevisions(from, to)
  const told = differences.map((difference) =>
    describeDifference(difference, [from, to], policeAndPublicHealth),
  )
  expect(told).toEqual(sentences)
})

test('without the terms of a library, a topic is named by its id', () => {
  const [from, to] = [study(), study({ topics: ['mental-health', 'dementia'] })]
  const [added] = diffRevisions(from, to)
  expect(added && describeDifference(added, [from, to])).toBe('Added the topic dementia.')
})
