import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeOrders } from './merge-order.ts'

const orderOf = (
  base: string,
  mine: string,
  theirs: string,
  kept = [...new Set(base + mine + theirs)].join(''),
) => {
  const apart: string[] = []
  const order = mergeOrders(
    { base: [...base], mine: [...mine], theirs: [...theirs], kept: new Set(kept) },
    (key, before) => {
      apart.push(`${key}: ${before.base} ${before.mine} ${before.theirs}`)
      return 'base'
    },
  )
  return { order: order.join(''), apart }
}

describe('two orders made from one', () => {
  test.each([
    { says: 'what one moved is moved', base: 'abcd', mine: 'bcda', theirs: 'abcd', order: 'bcda' },
    { says: 'what each moved is moved', base: 'abcdef', mine: 'bacdef', theirs: 'abcdfe', order: 'bacdfe' },
    {
      says: 'what both moved alike is moved once',
      base: 'abcd',
      mine: 'bcda',
      theirs: 'bcda',
      order: 'bcda',
    },
    {
      says: 'what both put in at one place stands in the order of its names',
      base: 'ab',
      mine: 'axb',
      theirs: 'ayb',
      order: 'axyb',
    },
    { says: 'whoever put it in', base: 'ab', mine: 'aqb', theirs: 'apb', order: 'apqb' },
    {
      says: 'and what one put in together stays together',
      base: 'ab',
      mine: 'azyb',
      theirs: 'axb',
      order: 'axzyb',
    },
    { says: 'what both put in stands once', base: 'ab', mine: 'axyb', theirs: 'axzb', order: 'axyzb' },
    {
      says: 'what one took out is out, though the other moved it',
      base: 'abc',
      mine: 'ac',
      theirs: 'bac',
      order: 'ac',
      kept: 'ac',
    },
    {
      says: 'and where it is kept all the same it is where the other moved it',
      base: 'abc',
      mine: 'ac',
      theirs: 'bac',
      order: 'bac',
      kept: 'abc',
    },
    { says: 'of two orders with nothing before them, one', base: '', mine: 'ab', theirs: 'ba', order: 'ab' },
  ])('of $base made $mine and $theirs come to $order: $says', ({ base, mine, theirs, order, kept }) => {
    expect(orderOf(base, mine, theirs, kept)).toEqual({ order, apart: [] })
    expect(orderOf(base, theirs, mine, kept)).toEqual({ order, apart: [] })
  })

  test('where both moved one to different places, it stays and somebody is asked', () => {
    expect(orderOf('abcde', 'bacde', 'acdbe')).toEqual({ order: 'abcde', apart: ['b: a null d'] })
    expect(orderOf('abcdefg', 'abcdgef', 'gabcdef')).toEqual({ order: 'abcdefg', apart: ['g: f d null'] })
  })

  test('hold every entry that is kept, once, for any orders', () => {
    const some = fc.shuffledSubarray([...'abcdefgh'])
    fc.assert(
      fc.property(some, some, some, some, (base, mine, theirs, chosen) => {
        const there = new Set([...base, ...mine, ...theirs])
        const kept = new Set(chosen.filter((key) => there.has(key)))
        const orders = { base, mine, theirs, kept }
        const order = mergeOrders(orders, () => 'base')
        expect([...order].sort()).toEqual([...kept].sort())
        expect(mergeOrders({ ...orders, mine: theirs, theirs: mine }, () => 'base')).toEqual(order)
      }),
      { numRuns: 1000 },
    )
  })
})
