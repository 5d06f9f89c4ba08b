import { describe, expect, test } from 'vitest'
import { mergeTexts } from './merge-text.ts'

const base = 'One.\n\nTwo.\n\nThree.\n\nFour.'
const text = (...blocks: string[]) => blocks.join('\n\n')

describe('two people’s edits of one long text', () => {
  test.each([
    [
      'in blocks far apart',
      text('One!', 'Two.', 'Three.', 'Four.'),
      text('One.', 'Two.', 'Three.', 'Four!'),
      text('One!', 'Two.', 'Three.', 'Four!'),
    ],
    [
      'in blocks beside each other',
      text('One!', 'Two.', 'Three.', 'Four.'),
      text('One.', 'Two!', 'Three.', 'Four.'),
      text('One!', 'Two!', 'Three.', 'Four.'),
    ],
    [
      'where both did the same',
      text('One!', 'Two.', 'Three.', 'Four.'),
      text('One!', 'Two.', 'Three.', 'Four!'),
      text('One!', 'Two.', 'Three.', 'Four!'),
    ],
    [
      'where one put a block in at the start and the other at the end',
      text('Zero.', base),
      text(base, 'Five.'),
      text('Zero.', base, 'Five.'),
    ],
    [
      'where both put in the same block',
      text(base, 'Five.'),
      text('One!', 'Two.', 'Three.', 'Four.', 'Five.'),
      text('One!', 'Two.', 'Three.', 'Four.', 'Five.'),
    ],
    [
      'where each took out a block',
      text('Two.', 'Three.', 'Four.'),
      text('One.', 'Two.', 'Three.'),
      text('Two.', 'Three.'),
    ],
    [
      'where one took the first out and the other put one in before it',
      text('Two.', 'Three.', 'Four.'),
      text('Zero.', base),
      text('Zero.', 'Two.', 'Three.', 'Four.'),
    ],
    [
      'where one took out what the other put one in after',
      text('One.', 'Three.', 'Four.'),
      text('One.', 'Two.', 'Extra.', 'Three.', 'Four.'),
      text('One.', 'Extra.', 'Three.', 'Four.'),
    ],
    [
      'where one only widened a gap',
      'One.\n\n\nTwo.\n\nThree.\n\nFour.',
      text('One.', 'Two.', 'Three.', 'Four!'),
      'One.\n\n\nTwo.\n\nThree.\n\nFour!',
    ],
    ['where both took out everything but one', text('One.'), text('One.'), text('One.')],
  ])('go together %s', (_, mine, theirs, merged) => {
    expect(mergeTexts(base, mine, theirs)).toBe(merged)
    expect(mergeTexts(base, theirs, mine)).toBe(merged)
  })

  test('go together in entries of one list', () => {
    expect(mergeTexts('- one\n- two\n- three', '- one\n- two!\n- three', '- one\n- two\n- three!')).toBe(
      '- one\n- two!\n- three!',
    )
  })

  test.each([
    ['one block', text('One!', 'Two.', 'Three.', 'Four.'), text('One?', 'Two.', 'Three.', 'Four.')],
    [
      'one block, which one took out',
      text('Two.', 'Three.', 'Four.'),
      text('One?', 'Two.', 'Three.', 'Four.'),
    ],
    ['what is put in at one place', text(base, 'Five.'), text(base, 'Six.')],
    [
      'what is put in where the other took out both sides',
      text('One.', 'Four.'),
      text('One.', 'Two.', 'Extra.', 'Three.', 'Four.'),
    ],
    ['everything', 'All new.', text('One!', 'Two.', 'Three.', 'Four.')],
  ])('do not go together in %s', (_, mine, theirs) => {
    expect(mergeTexts(base, mine, theirs)).toBeUndefined()
    expect(mergeTexts(base, theirs, mine)).toBeUndefined()
  })
})
