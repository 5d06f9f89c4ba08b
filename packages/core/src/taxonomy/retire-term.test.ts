import { describe, expect, test } from 'vitest'
import { defineTaxonomy } from './define-taxonomy.ts'
import { bringTermBack, retireTerm, termsToday } from './retire-term.ts'

const term = (id: string) => ({ id, label: id.toUpperCase(), scopeNote: 'A colour.' })
const colours = defineTaxonomy({
  id: 'colours',
  title: 'Colours',
  version: '2.0.0',
  terms: [
    term('red'),
    term('blue'),
    term('green'),
    { ...term('crimson'), deprecated: { by: 'red', since: '2026-01-01' } },
    { ...term('navy'), deprecated: { since: '2026-01-01' } },
  ],
  changes: [{ version: '2.0.0', renamed: 'crimson', to: 'red' }],
})
const since = '2026-11-23'

/** Of a taxonomy, or of a verdict that let it through. */
function retired(id: string, by: string | null, from: Parameters<typeof retireTerm>[0] = colours) {
  const verdict = retireTerm(from, { term: id, by, since })
  if (!verdict.ok) throw new TypeError(verdict.reasons[0]?.says)
  return verdict.value
}

describe('a term that is retired', () => {
  test('is there still, with all that it had, and cannot be chosen', () => {
    const after = retired('blue', 'green')
    expect(after.ids).toEqual(colours.ids)
    expect(after.terms.find(({ id }) => id === 'blue')).toEqual({
      ...colours.term('blue'),
      deprecated: { by: 'green', since },
    })
    expect(after.choosable.map(({ id }) => id)).toEqual(['red', 'green'])
    expect(after.schema.parse('blue')).toBe('blue')
    expect(colours.choosable).toHaveLength(3)
  })

  test('is read as the one that took its place, through as many as there are', () => {
    const after = retired('green', 'red', retired('blue', 'green'))
    expect(after.whatBecameOf('blue')).toMatchObject({ as: 'replaced', by: 'red' })
    expect(termsToday(['blue', 'red', 'navy', 'green'], after)).toEqual(['red', 'navy'])
  })

  test('without a replacement stays as it is where it is read', () => {
    const after = retired('blue', null)
    expect(after.whatBecameOf('blue')).toEqual({ as: 'retired', when: 'on 2026-11-23' })
    expect(termsToday(['blue', 'red'], after)).toEqual(['blue', 'red'])
  })
})

describe('refuses, to retire', () => {
  test.each([
    ['black', null, 'unknown-term', 'term', '"black" is not a term of "Colours".'],
    ['navy', null, 'retired-already', 'term', '"NAVY" is retired already.'],
    ['blue', 'black', 'unknown-term', 'by', '"black" is not a term of "Colours".'],
    ['blue', 'blue', 'replaced-by-itself', 'by', 'Choose another: "BLUE" cannot replace itself.'],
    ['blue', 'navy', 'replaced-by-retired', 'by', 'Choose another: "NAVY" is itself retired.'],
  ])('%s for %s', (id, by, ...[rule, field, says]) => {
    const reasons = [{ rule, says, field }]
    expect(retireTerm(colours, { term: id, by, since })).toEqual({ ok: false, reasons })
  })

  test('the last that may be chosen', () => {
    const last = retired('blue', 'red', retired('green', 'red'))
    expect(retireTerm(last, { term: 'red', by: null, since })).toEqual({
      ok: false,
      reasons: [
        {
          rule: 'last-term',
          says: '"RED" cannot be retired: it is the last of "Colours" that may be chosen.',
          field: 'term',
        },
      ],
    })
  })

  test('every fault at once', () => {
    const verdict = retireTerm(colours, { term: 'navy', by: 'crimson', since })
    expect(verdict.ok ? [] : verdict.reasons.map(({ rule }) => rule)).toEqual([
      'retired-already',
      'replaced-by-retired',
    ])
  })
})

describe('a term that is brought back', () => {
  test('may be chosen again, and what it had taken the place of reads under it', () => {
    const after = bringTermBack(retired('green', 'red', retired('blue', 'green')), 'green')
    if (!after.ok) throw new TypeError('It was refused.')
    expect(after.value.choosable.map(({ id }) => id)).toEqual(['red', 'green'])
    expect(after.value.term('green')).toEqual(colours.term('green'))
    expect(termsToday(['blue'], after.value)).toEqual(['green'])
  })

  test.each([
    ['black', 'unknown-term', '"black" is not a term of "Colours".'],
    ['red', 'not-retired', '"RED" is not retired: it may be chosen.'],
    [
      'crimson',
      'taken-away',
      '"CRIMSON" cannot be brought back: the taxonomy itself took it away in version 2.0.0.',
    ],
  ])('is refused: %s', (id, rule, says) => {
    expect(bringTermBack(colours, id)).toEqual({ ok: false, reasons: [{ rule, says, field: 'term' }] })
  })
})
