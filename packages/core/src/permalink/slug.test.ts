import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Slug, slugify } from './slug.ts'

test.each([
  ['The Herbert Protocol', 'the-herbert-protocol'],
  ['Hot & cold: Gwent’s plan', 'hot-and-cold-gwents-plan'],
  ["Avon and Somerset's Dementia Safeguarding Scheme", 'avon-and-somersets-dementia-safeguarding-scheme'],
  ['  Sections 135/136 — a “new” way?  ', 'sections-135-136-a-new-way'],
  ['Café Zoë, Ynys Môn', 'cafe-zoe-ynys-mon'],
  ['Straße, Łódź, Ærø', 'strasse-lodz-aero'],
  ['İstanbul', 'istanbul'],
  ['R&D', 'r-and-d'],
  ['already-a-slug', 'already-a-slug'],
])('%s becomes %s', (title, slug) => {
  expect(slugify(title)).toBe(slug)
})

test('a long title is cut at a whole word', () => {
  expect(slugify(`${'word '.repeat(19)}ending beyond`)).toBe(`${'word-'.repeat(19)}endin`.slice(0, 94))
})

test('one endless word is cut at 100 characters', () => {
  expect(slugify('a'.repeat(300))).toBe('a'.repeat(100))
})

test('a title of exactly 100 characters stays whole', () => {
  const title = `${'word-'.repeat(19)}whole`
  expect(slugify(title)).toBe(title)
})

test('a title without letters or digits gives nothing, which is refused', () => {
  expect(slugify('— ?! —')).toBe('')
  expect(Slug.safeParse(slugify('…')).success).toBe(false)
})

test.each([
  ['', 'Write a name for the address'],
  ['Herbert', 'small letters'],
  ['two--hyphens', 'single hyphens'],
  ['-edge', 'small letters'],
  ['edge-', 'small letters'],
  ['with space', 'small letters'],
  ['new\n', 'small letters'],
  ['a'.repeat(101), '100 characters or fewer'],
])('%j is refused', (slug, says) => {
  expect(Slug.safeParse(slug).error?.issues[0]?.message).toContain(says)
})

test('any text with a letter or a digit gives a slug, and a slug is left as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const slug = slugify(`${text}a`)
      expect(Slug.safeParse(slug).success).toBe(true)
      expect(slugify(slug)).toBe(slug)
    }),
  )
})
