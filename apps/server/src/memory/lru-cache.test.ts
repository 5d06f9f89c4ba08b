import { expect, test } from 'vitest'
import { LruCache } from './lru-cache.ts'

test('keeps what was used last, and makes the rest again', () => {
  const cache = new LruCache<string>(2)
  const made: string[] = []
  const ask = (key: string) =>
    cache.get(key, () => {
      made.push(key)
      return key.toUpperCase()
    })
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('weighs what it keeps, and answers even with what is too heavy to keep', () => {
  const cache = new LruCache<number>(10)
  const made: number[] = []
  const ask = (weight: number) =>
    cache.get(
      `${weight}`,
      () => {
        made.push(weight)
        return weight
      },
      () => weight,
    )
  expect([4, 5, 4, 11, 4].map(ask)).toEqual([4, 5, 4, 11, 4])
  expect(made).toEqual([4, 5, 11, 4])
})

test('makes again what failed, and all once cleared', () => {
  const cache = new LruCache<number>(5)
  expect(() =>
    cache.get('a', () => {
      throw new TypeError('broken')
    }),
  ).toThrow('broken')
  expect(cache.get('a', () => 1)).toBe(1)
  cache.clear()
  expect(cache.get('a', () => 2)).toBe(2)
})
