import { describe, expect, test } from 'vitest'
import { outcome } from '../synthetic/builders.ts'
import { Direction, directionInWords, isAboutChange, isResult, Outcome, OutcomeKind } from './outcome.ts'

describe('an outcome', () => {
  test.each([
    ['outcome', true],
    ['intermediate', true],
    ['process', false],
    ['cost', false],
    ['output', false],
  ] as const)('of kind %s is about change: %s', (kind, about) => {
    expect(isAboutChange(outcome({ kind }))).toBe(about)
  })

  test.each([
    ['improved', true],
    ['no-clear-change', true],
    ['worsened', true],
    ['mixed', true],
    ['unclear', false],
    ['not-measured', false],
  ] as const)('that is %s states a result: %s', (direction, states) => {
    expect(isResult(outcome({ direction }))).toBe(states)
  })

  test('that says what people reached, what was done or what it cost is never a result, whatever its direction', () => {
    for (const kind of ['process', 'cost', 'output'] as const)
      for (const direction of Direction.options) expect(isResult(outcome({ kind, direction }))).toBe(false)
  })

  test('has kinds and directions of the domain page, and no other', () => {
    expect(OutcomeKind.options).toEqual(['outcome', 'intermediate', 'process', 'cost', 'output'])
    expect(Direction.options).toEqual([
      'improved',
      'no-clear-change',
      'worsened',
      'mixed',
      'unclear',
      'not-measured',
    ])
  })

  test.each([
    ['improved', 'improved'],
    ['no-clear-change', 'no clear change'],
    ['worsened', 'worsened'],
    ['mixed', 'mixed'],
    ['unclear', 'direction unclear'],
    ['not-measured', 'not measured'],
  ] as const)('that is %s is told as %s', (direction, words) => {
    expect(directionInWords(direction)).toBe(words)
  })

  test('takes silence on harms for not known, never for no', () => {
    expect(outcome().harmsLookedFor).toBe('not-known')
  })

  test.each(['id', 'name', 'kind', 'direction', 'source'])('needs its %s', (field) => {
    const { [field as 'name']: _, ...others } = outcome()
    expect(Outcome.safeParse(others).success).toBe(false)
  })
})
