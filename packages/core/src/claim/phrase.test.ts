import { expect, test } from 'vitest'
import { phrase } from './phrase.ts'

test.each([
  ['led to', 'It led to this', true],
  ['led to', 'It Led\n to this', true],
  ['led to', 'It was misled to this', false],
  ['led to', 'It led together', false],
  ['cut', 'the cut-off', false],
  ['<modal> be', 'it might be', true],
  ['<modal> be', 'it was', false],
])('"%s" in "%s": %s', (source, text, found) => {
  expect(phrase(source).test(text)).toBe(found)
})

test('a list that does not exist is a fault, by name', () => {
  expect(() => phrase('<colour> bird')).toThrow('No list of words is named "colour".')
  expect(() => phrase('<constructor>')).toThrow('No list of words is named "constructor".')
})
