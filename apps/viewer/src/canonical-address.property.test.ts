import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalAddress } from './canonical-address.ts'

const pages = new Set(['', 'search', 'case-studies', 'topics', 'about'])
const better = (address: string) => canonicalAddress(new URL(`https://casebook.example${address}`), pages)

test.each([
  ['/search/', '/search'],
  ['/SEARCH', '/search'],
  ['/Search/?q=Naloxone&topic=drugs&Topic=x', '/search?q=Naloxone&topic=drugs&Topic=x'],
  ['/Case-Studies/Anytown/', '/case-studies/anytown'],
  ['/case-studies//anytown', '/case-studies/anytown'],
  ['/case-studies', '/search'],
  ['/CASE-STUDIES/?q=a%20b', '/search?q=a%20b'],
  ['//search', '/search'],
  ['//', '/'],
  ['/%53earch', '/search'],
  ['/topics/Mental%20Health', '/topics/mental%20health'],
  ['/topics/A%2FB', '/topics/a%2Fb'],
])('%s leads to %s', (address, canonical) => {
  expect(better(address)).toBe(canonical)
})

test.each([
  '/',
  '/?q=A',
  '/search',
  '/search?q=A//B/',
  '/case-studies/anytown',
  '/case-studies/a%20b',
  '/case-studies/a:b',
  '/%',
  '/search/%E0%A4%A',
])('%s is as it should be, or cannot be mended', (address) => {
  expect(better(address)).toBe(null)
})

test.each([
  '//evil.example/',
  '//evil.example/search/',
  '///evil.example',
  '/%2Fevil.example/',
  '/%2F%2Fevil.example/Search/',
  '/\\evil.example/',
  '/%5Cevil.example/',
  '/@evil.example/',
  '/.evil.example/',
  '/Admin/',
  '/TRPC/Public.search',
])('%s leads nowhere', (address) => {
  expect(better(address)).toBe(null)
})

test('wherever it leads, that is on this site, is there for good, and keeps the query', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'search',
      'Search',
      'case-studies',
      'Topics',
      '',
      '/',
      '\\',
      '%2F',
      '%5C',
      '..',
      '@',
      ':',
      '%',
    ),
    fc.webPath(),
    fc.string({ unit: 'binary' }).map(encodeURIComponent),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.webQueryParameters(), (parts, query) => {
      const asked = new URL(`https://casebook.example/${parts.join('/')}`.replace(/[?#].*/s, ''))
      asked.search = query
      const address = canonicalAddress(asked, pages)
      if (address === null) return
      const led = new URL(address, 'https://casebook.example/about')
      expect(led.origin).toBe('https://casebook.example')
      expect(address).not.toMatch(/^\/[/\\]/)
      expect(led.search).toBe(asked.search)
      expect(canonicalAddress(led, pages)).toBe(null)
    }),
  )
})
