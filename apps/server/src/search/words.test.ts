import { describe, expect, test } from 'vitest'
import { expressionsOf } from './expressions.ts'
import { readWords } from './words.ts'

const read = (text: string) =>
  readWords(text).map(({ words, quoted }) => (quoted ? `"${words.join(' ')}"` : words.join(' ')))

describe('what a person typed', () => {
  test.each<[typed: string, phrases: string[]]>([
    ['street triage', ['street', 'triage']],
    ['"street triage" nurse', ['"street triage"', 'nurse']],
    ['“street triage”', ['"street triage"']],
    ['"street triage', ['street', 'triage']],
    ['night-time A&E', ['night time', 'A E']],
    ["people's officer’s", ['people', 'officer']],
    ['police/health, (custody)', ['police', 'health', 'custody']],
    ['the use of heroin', ['use', 'heroin']],
    ['"the use of" heroin', ['"the use of"', 'heroin']],
    ['nurse NOT custody AND drugs', ['nurse', 'custody', 'drugs']],
    ['what is it', ['what', 'is', 'it']],
    ['nurse nurse Nurse', ['Nurse']],
    ['café Ærø', ['café', 'Ærø']],
    ['* ^ : ( ) {title} - "" \'', ['title']],
    ['?!…', []],
    ['', []],
  ])('%s', (typed, phrases) => {
    expect(read(typed)).toEqual(phrases)
  })

  test('is cut where it would ask for more than anyone means', () => {
    const typed = Array.from({ length: 150 }, (_, n) => `w${n}`).join(' ')
    expect(readWords(typed)).toHaveLength(32)
  })
})

describe('the last word', () => {
  const known = { stem: (word: string) => word, isKnown: (word: string) => word === 'bus' }
  test.each<[typed: string, finds: string[]]>([
    ['naloxo', ['"naloxo" *']],
    ['naloxo kit', ['"naloxo"', '"kit" *']],
    ['bus', ['"bus"']],
    ['x', ['"x"']],
    ['"naloxo"', ['"naloxo"']],
    ['night-time', ['"night time"']],
  ])('%s is a beginning only where that tells something', (typed, finds) => {
    expect(expressionsOf(readWords(typed), known).map((expression) => expression.finds)).toEqual(finds)
  })
})
