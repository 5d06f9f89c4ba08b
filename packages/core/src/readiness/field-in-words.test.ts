import { expect, test } from 'vitest'
import { fullCaseStudy } from '../synthetic/full.ts'
import { fieldInWords } from './field-in-words.ts'

test.each([
  ['evaluations.0.site.at', 'the site of evaluation 1'],
  ['evaluations.0.site.name', 'the name of the site of evaluation 1'],
  ['evaluations.0.outcomes.1.name', 'the name of outcome 2 of evaluation 1'],
  ['evaluations.1.period.from', 'the start of the period of evaluation 2'],
  ['evaluations.0.sample.perArm.1.size', 'the size of arm 2 of evaluation 1'],
  ['localConfirmation.by', 'the name of who confirmed it locally'],
  ['didNotWork.0.text', 'the text of thing that did not work 1'],
  ['disputes.0.who', 'the author of dispute 1'],
  ['images.0.alt', 'the text alternative of picture 1'],
  ['place.localAuthorities', 'the local authorities of the place'],
])('%s is %s', (path, words) => {
  expect(fieldInWords(path)).toBe(words)
})

test('no field of the model is called by a word that is no noun', () => {
  const called = pathsIn(fullCaseStudy()).map(fieldInWords)
  expect(called.length).toBeGreaterThan(200)
  const noNoun =
    /the (?:at|on|by|from|to|as at|who|what|other|how|did|would|before|after|evaluated|decorative)(?: of |$)/
  expect(called.filter((words) => noNoun.test(words))).toEqual([])
})

function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, each]) => pathsIn(each, path ? `${path}.${key}` : key))
  return path ? [path, ...inside] : inside
}
