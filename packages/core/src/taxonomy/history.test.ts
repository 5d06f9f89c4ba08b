import { describe, expect, test } from 'vitest'
import { defineTaxonomy } from './define-taxonomy.ts'

const term = (id: string) => ({ id, label: id, scopeNote: 'A group of people.' })

const groups = defineTaxonomy({
  id: 'groups',
  title: 'Groups',
  version: '4.0.0',
  terms: [
    term('older-people'),
    term('children'),
    term('young-adults'),
    { ...term('pensioners'), deprecated: { by: 'older-people', since: '2026-01-01' } },
    { ...term('tenants'), deprecated: { since: '2026-01-01' } },
    { ...term('minors'), deprecated: { since: '2026-01-01' } },
  ],
  changes: [
    { version: '2.0.0', renamed: 'ageing', to: 'elderly' },
    { version: '2.0.0', renamed: 'teens', to: 'youth' },
    { version: '3.0.0', merged: ['elderly', 'retired-people'], into: 'pensioners' },
    { version: '3.0.0', renamed: 'minors', to: 'children' },
    { version: '4.0.0', split: 'youth', into: ['minors', 'young-adults', 'gangs'] },
    { version: '4.0.0', retired: 'gangs', because: 'the word did harm' },
    { version: '4.0.0', renamed: 'crews', to: 'gangs' },
    { version: '4.0.0', split: 'trouble', into: ['gangs', 'crews'] },
  ],
})

describe('what became of an id', () => {
  test.each([
    ['children', { as: 'kept', id: 'children' }],
    ['pensioners', { as: 'replaced', by: 'older-people', how: 'deprecated', when: 'on 2026-01-01' }],
    ['retired-people', { as: 'replaced', by: 'older-people', how: 'deprecated', when: 'on 2026-01-01' }],
    ['ageing', { as: 'replaced', by: 'older-people', how: 'deprecated', when: 'on 2026-01-01' }],
    ['minors', { as: 'replaced', by: 'children', how: 'renamed', when: 'in version 3.0.0' }],
    ['youth', { as: 'split', into: ['children', 'young-adults'], when: 'in version 4.0.0' }],
    ['teens', { as: 'split', into: ['children', 'young-adults'], when: 'in version 4.0.0' }],
    ['gangs', { as: 'retired', because: 'the word did harm', when: 'in version 4.0.0' }],
    ['crews', { as: 'retired', because: 'the word did harm', when: 'in version 4.0.0' }],
    ['trouble', { as: 'retired', when: 'in version 4.0.0' }],
    ['tenants', { as: 'retired', when: 'on 2026-01-01' }],
    ['wizards', { as: 'unknown' }],
    ['constructor', { as: 'unknown' }],
  ])('%s', (id, became) => {
    expect(groups.whatBecameOf(id)).toEqual(became)
  })
})

describe('the schema', () => {
  const says = (value: unknown) => groups.schema.safeParse(value).error?.issues[0]?.message

  test.each(['pensioners', 'tenants', 'minors'])('still takes %s, which is deprecated', (id) => {
    expect(groups.schema.parse(id)).toBe(id)
  })

  test.each([
    ['ageing', '"ageing" may no longer be chosen from "Groups": write "older-people", which took its place.'],
    [
      'youth',
      '"youth" may no longer be chosen from "Groups": it was split in version 4.0.0. Choose one of these: children, young-adults.',
    ],
    [
      'gangs',
      '"gangs" may no longer be chosen from "Groups": it was retired in version 4.0.0 (the word did harm). Choose another, or take it out.',
    ],
    ['Children', '"Children" is not a term of "Groups": perhaps you mean "children".'],
    ['yung adults', '"yung adults" is not a term of "Groups": perhaps you mean "young-adults".'],
    [
      'wizards',
      '"wizards" is not a term of "Groups". Choose one of these: older-people, children, young-adults.',
    ],
    [3, 'Choose one of these: older-people, children, young-adults.'],
    [undefined, 'Choose one of these: older-people, children, young-adults.'],
  ])('refuses %j and says what to write', (value, sentence) => {
    expect(says(value)).toBe(sentence)
  })

  test('does not repeat a text without end', () => {
    expect(says('👮'.repeat(500))?.length).toBeLessThan(200)
    expect(says('👮'.repeat(500))?.isWellFormed()).toBe(true)
  })

  test('names twenty of many terms, and counts the rest', () => {
    const many = defineTaxonomy({
      id: 'many',
      title: 'Many',
      version: '1.0.0',
      terms: Array.from({ length: 50 }, (_, n) => term(`t${n}`)),
    })
    expect(many.schema.safeParse('x').error?.issues[0]?.message).toMatch(
      /^"x" is not .* t0, .*, t19 and 30 more\.$/,
    )
  })
})
