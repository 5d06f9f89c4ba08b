import { pathOf } from '@casebook/core/difference'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { fullCaseStudy } from '@casebook/core/synthetic/full'
import { placesIn } from '@casebook/core/synthetic/replaced'
import { expect, test } from 'vitest'
import { Board } from './board.ts'
import { fieldAt, placeInForm } from './find-field.ts'
import { judge } from './judge.ts'
import { claimFieldAt, keptIn, withKept, withoutKept } from './kept-claims.ts'
import { addInWords, nameOf, placeInWords, stateOf } from './part-words.ts'
import { stateOfSection } from './section-state.ts'
import { formFields, tiers } from './tiers.ts'

const asAt = '2026-11-23'
const sectionOf = (id: string) =>
  tiers.flatMap(({ sections }) => sections).find((section) => section.id === id)!

test('every place of a case study leads to a field of the form, or to a part of a list', () => {
  const lost = placesIn(fullCaseStudy())
    .filter(([name]) => name !== undefined && name !== 'contentVersion')
    .filter((path) => placeInForm(pathOf(path)) === '')
  expect(lost).toEqual([])
  expect(fieldAt('evaluations/e1/outcomes/o1/direction')?.label).toBe('Direction')
  expect(fieldAt('evaluations/e1')).toBeUndefined()
  expect(placeInForm('topics/dementia')).toBe('topics')
  expect(placeInForm('evaluations/e1/id')).toBe('evaluations/e1')
  expect(placeInForm('place/localAuthorities/Durham')).toBe('place/localAuthorities')
})

test('what stands in the way is told at its field, by the id of its part', () => {
  const full = fullCaseStudy()
  const [evaluation] = full.evaluations
  const { blocking } = judge({ ...full, title: '', evaluations: [{ ...evaluation!, due: 'soon' }] }, asAt)
  expect([...blocking.keys()]).toEqual(['title', `evaluations/${evaluation!.id}/due`])
})

test('a choice that nobody made is asked for by its name, and only once its field was left', () => {
  const draft = { ...fullCaseStudy(), evaluations: [{ id: 'new', state: 'planned', outcomes: [] }] }
  const judged = judge(draft, asAt)
  expect(judged.blocking.get('evaluations/new/design')?.map(({ says }) => says)).toEqual([
    'Choose the design of evaluation 1.',
  ])
  const board = new Board()
  board.judged(judged)
  expect(board.faultsOf('evaluations/new/design')).toEqual([])
  expect(board.faultsWithin('evaluations/new')).toBe(4)
  board.enter('evaluations/new/design')
  board.enter(undefined)
  expect(board.faultsOf('evaluations/new/design')).toHaveLength(1)
})

test('the same draft is judged once', () => {
  const draft = fullCaseStudy()
  expect(judge(draft, asAt)).toBe(judge(draft, asAt))
  expect(judge(draft, '2027-01-01')).not.toBe(judge(draft, asAt))
})

test('a claim above the evidence stands at its text, until it is kept', () => {
  const lessons = [{ id: 'one', text: 'The desk reduced calls.', source: 'report' }]
  const draft = caseStudy({ lessons, evaluations: [] })
  const { claims } = judge(draft, asAt)
  const [claim] = claims.get('lessons/one/text') ?? []
  expect(claim?.words).toBe('reduced')
  expect(claimFieldAt('lessons/one/text')).toBe(claim?.field)
  expect(claimFieldAt('summary')).toBe('summary')
  expect(claimFieldAt('problem')).toBeUndefined()
  const kept = { field: claim!.field, words: claim!.words, reason: 'So the report says.' }
  const keeping = withKept(draft, kept)
  expect(keptIn(keeping.keptClaims)).toContainEqual(kept)
  expect(judge(keeping, asAt).claims.size).toBe(0)
  expect(judge(withoutKept(keeping, kept), asAt).claims.size).toBe(1)
})

test('a field says what is wrong once it was left, never while somebody is in it', () => {
  const board = new Board()
  const wrong = judge({ ...fullCaseStudy(), title: '', start: 'soon' }, asAt)
  board.enter('start')
  board.judged(wrong)
  expect(board.faultsOf('start')).toEqual([])
  board.enter('title')
  expect(board.faultsOf('start')).toHaveLength(1)
  expect(board.faultsOf('title')).toEqual([])
  board.enter(undefined)
  expect(board.faultsOf('title').map(({ rule }) => rule)).toEqual(['missing'])
  board.enter('title')
  expect(board.faultsOf('title')).toHaveLength(1)
  board.judged(judge(fullCaseStudy(), asAt))
  expect(board.faultsOf('title')).toEqual([])
})

test('what is said of a field stays the same while it says the same, so that nothing is drawn anew', () => {
  const board = new Board()
  board.judged(judge({ ...fullCaseStudy(), start: 'soon' }, asAt))
  const before = board.faultsOf('start')
  board.judged(judge({ ...fullCaseStudy(), start: 'soon', title: 'Another' }, asAt))
  expect(board.faultsOf('start')).toBe(before)
})

test('a section says how far it is', () => {
  const full = fullCaseStudy()
  const stateIn = (draft: object, id: string) => stateOfSection(sectionOf(id), judge(draft, asAt))
  expect(stateIn({}, 'what-it-is')).toMatchObject({ at: 'to-mend' })
  expect(stateIn({}, 'learnt').at).toBe('blank')
  expect(stateIn(full, 'what-it-is').at).toBe('done')
  expect(stateIn(full, 'learnt').at).toBe('done')
  expect(stateIn({ ...full, localConfirmation: 'not-known' }, 'how-we-know').at).toBe('to-look-at')
  expect(stateIn({ ...full, sources: [{ id: 'report' }] }, 'learnt').at).toBe('not-judged')
  expect(stateIn({ ...full, sources: [{ id: 'report' }] }, 'the-work').at).toBe('done')
})

test('parts are called by what is written in them', () => {
  expect(nameOf({ id: 'a', name: 'Durham Constabulary' })).toBe('Durham Constabulary')
  expect(nameOf({ id: 'a', evaluator: { name: 'The audit team' } })).toBe('By The audit team')
  expect(nameOf({ id: 'a', report: { title: 'The report' }, evaluator: { name: 'Them' } })).toBe('The report')
  expect(nameOf({ id: 'a', text: 'not-known' })).toBeUndefined()
  expect(nameOf({ id: 'a', text: 'word '.repeat(50) })).toMatch(/^(word )+word…$/)
  const { evaluations } = formFields
  const fields = evaluations?.control === 'parts' ? evaluations.fields : {}
  expect(stateOf({ state: 'complete', design: 'randomised-trial' }, fields)).toBe(
    'Complete · Randomised trial (SMS 5)',
  )
  expect(['aim', 'partner', 'evidence from elsewhere'].map(addInWords)).toEqual([
    'Add an aim',
    'Add a partner',
    'Add evidence from elsewhere',
  ])
})

test('a citation is told by where it stands', () => {
  const full = fullCaseStudy()
  expect(placeInWords('lessons/one/source', full)).toBe(
    'the source of the lesson “Start with the night shift.”',
  )
  expect(placeInWords(`evaluations/${full.evaluations[0]!.id}/sources/0`, full)).toBe(
    'the citations of the evaluation “The audit”',
  )
})
