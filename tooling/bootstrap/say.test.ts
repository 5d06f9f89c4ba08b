import { expect, test } from 'vitest'
import { lastLines, seconds, whole } from './say.mjs'
import { Trouble } from './trouble.mjs'

test('time is said in seconds, and from a minute on in both', () => {
  expect([seconds(400), seconds(31_200), seconds(61_000)]).toEqual(['0 s', '31 s', '1 min 1 s'])
})

test('of a long output the end is kept, and it is said how much is left out', () => {
  expect(lastLines('one\ntwo\nthree\n', 2)).toBe('(1 earlier lines left out)\ntwo\nthree')
  expect(lastLines('one\ntwo\n', 2)).toBe('one\ntwo')
})

test('of an output, control characters are left out, so that a log stays text', () => {
  expect(lastLines('a\u0000b\r\n\tc\u001b[31md')).toBe('ab\n\tc\u001b[31md')
})

test('a trouble is its sentence after what the program said; a bug keeps its stack', () => {
  expect(whole(new Trouble('The disk is full.'))).toBe('The disk is full.')
  expect(whole(new Trouble('npm failed.', 'E404\n'))).toBe('E404\nnpm failed.')
  expect(whole(new Error('bug'))).toContain('say.test.ts')
})
