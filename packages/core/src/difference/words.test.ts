import { describe, expect, test } from 'vitest'
import { wordChanges } from './words.ts'

/** Both texts in one: what is taken out in [square brackets], what is put in in {curly ones}. */
function marked(from: string, to: string): string {
  let [text, end] = ['', 0]
  for (const change of wordChanges(from, to)) {
    const [out, into] = [from.slice(...change.from), to.slice(...change.to)]
    text += from.slice(end, change.from[0]) + (out && `[${out}]`) + (into && `{${into}}`)
    end = change.from[1]
  }
  return text + from.slice(end)
}

describe('the words that changed', () => {
  test.each([
    ['nothing', 'A nurse rides along.', 'A nurse rides along.', 'A nurse rides along.'],
    ['a word', 'A nurse rides along.', 'A medic rides along.', 'A [nurse]{medic} rides along.'],
    [
      'a word put in',
      'A nurse rides along.',
      'A trained nurse rides along.',
      'A {trained }nurse rides along.',
    ],
    [
      'a word taken out',
      'A trained nurse rides along.',
      'A nurse rides along.',
      'A [trained ]nurse rides along.',
    ],
    [
      'two words beside each other',
      'It ran for two years in all.',
      'It ran for nine months in all.',
      'It ran for [two years]{nine months} in all.',
    ],
    ['a sign', 'Calls fell by half.', 'Calls fell by half!', 'Calls fell by half[.]{!}'],
    ['a number', 'It cost £80,000 a year.', 'It cost £82,000 a year.', 'It cost £[80]{82},000 a year.'],
    ['an accent', 'The cafe is open to all.', 'The café is open to all.', 'The [cafe]{café} is open to all.'],
    [
      'most of it',
      'A nurse rides along.',
      'Officers share notes weekly.',
      '[A nurse rides along.]{Officers share notes weekly.}',
    ],
    ['all of it', '', 'A nurse.', '{A nurse.}'],
    ['a paragraph put in', 'One.\n\nThree.', 'One.\n\nTwo.\n\nThree.', 'One.{\n\nTwo.}\n\nThree.'],
    ['a paragraph at the end', 'One.', 'One.\n\nTwo.', 'One.{\n\nTwo.}'],
    [
      'a word in one entry of a list',
      '- one thing here\n- two things there',
      '- one thing here\n- two facts there',
      '- one thing here\n- two [things]{facts} there',
    ],
    [
      'one paragraph, though all share words',
      'The nurse went out.\n\nThe nurse came in.',
      'The nurse went out.\n\nThe medic came in.',
      'The nurse went out.\n\nThe [nurse]{medic} came in.',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(marked(from, to)).toBe(expected)
  })

  test('are never half of a character that takes two code units', () => {
    expect(marked('It is 😀 here today.', 'It is 😁 here today.')).toBe('It is [😀]{😁} here today.')
  })

  test('of a very long text rewritten from end to end are a few large changes', () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ')
    expect(wordChanges(text('one'), text('two'))).toHaveLength(1)
  })

  test('of a long text that was gone over from end to end are found block by block', () => {
    const paragraphs = (word: string) =>
      Array.from(
        { length: 600 },
        (_, n) => `In the ${word} of place ${n} the nurses went out every night.`,
      ).join('\n\n')
    const changes = wordChanges(paragraphs('town'), paragraphs('city'))
    expect(changes).toHaveLength(600)
    expect(changes.every(({ from: [start, end] }) => end - start === 'town'.length)).toBe(true)
  })

  test('of a very long text are found where they are few', () => {
    const paragraphs = Array.from(
      { length: 2_000 },
      (_, n) => `This is paragraph ${n}, and it says one thing more.`,
    )
    const from = paragraphs.join('\n\n')
    const to = paragraphs.with(1_500, 'This is paragraph 1500, and it says two things more.').join('\n\n')
    expect(
      wordChanges(from, to).map((change) => [from.slice(...change.from), to.slice(...change.to)]),
    ).toEqual([['one thing', 'two things']])
  })
})
