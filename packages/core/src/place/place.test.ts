import { expect, expectTypeOf, test } from 'vitest'
import { Extent, extentInWords } from './extent.ts'
import { type Force, ForceId, force, forces } from './forces.ts'
import { RegionId, region, regions } from './regions.ts'

const onTheMap = forces.filter(({ tile }) => tile !== null)
const without = forces.filter(({ tile }) => tile === null)

test('the map shows the 43 forces of England and Wales, each on a tile of its own', () => {
  expect(onTheMap).toHaveLength(43)
  expect(new Set(onTheMap.map(({ tile }) => `${tile?.col},${tile?.row}`)).size).toBe(43)
  for (const { tile } of onTheMap) {
    expect(Number.isInteger(tile?.col) && Number.isInteger(tile?.row)).toBe(true)
    expect(Math.min(tile?.col ?? -1, tile?.row ?? -1)).toBeGreaterThanOrEqual(0)
  }
})

test('39 of them are in England and 4 in Wales, by code and by region', () => {
  expect(onTheMap.filter(({ onsCode }) => /^E230000\d\d$/.test(onsCode ?? ''))).toHaveLength(39)
  expect(onTheMap.filter(({ onsCode }) => /^W1500000\d$/.test(onsCode ?? ''))).toHaveLength(4)
  expect(
    onTheMap
      .filter((each) => each.region === 'wales')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['dyfed-powys', 'gwent', 'north-wales', 'south-wales'])
})

test('the three forces beside the map have no tile', () => {
  expect(without.map(({ id, region }) => [id, region])).toEqual([
    ['police-scotland', 'scotland'],
    ['psni', 'northern-ireland'],
    ['british-transport-police', null],
  ])
})

test.each<[what: string, of: (each: Force) => string | null]>([
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['code', ({ id, onsCode }) => onsCode ?? id],
])('no two forces share a %s', (_, of) => {
  expect(new Set(forces.map(of)).size).toBe(46)
})

test('every English region has a force', () => {
  const policed = new Set(forces.map((each) => each.region))
  expect(RegionId.options.filter((id) => !policed.has(id))).toEqual([])
})

test('there are nine regions of England and three other nations', () => {
  expect(regions.map(({ id }) => id)).toEqual(RegionId.options)
  expect(RegionId.options).toHaveLength(12)
  expect(RegionId.options.slice(9)).toEqual(['wales', 'scotland', 'northern-ireland'])
})

test('a force and a region are found by id', () => {
  expect(force('avon-and-somerset')).toMatchObject({ name: 'Avon and Somerset Police', onsCode: 'E23000036' })
  expect(region('yorkshire-and-the-humber').name).toBe('Yorkshire and the Humber')
})

test('an id of nowhere is refused', () => {
  expect(ForceId.safeParse('ministry-of-magic').success).toBe(false)
  expect(RegionId.safeParse('South West').success).toBe(false)
  expect(() => force('mercia' as ForceId)).toThrow('No force has the id "mercia".')
  expect(() => region('mercia' as RegionId)).toThrow('No region has the id "mercia".')
})

test('the ids are literal types', () => {
  expectTypeOf<'kent'>().toExtend<ForceId>()
  expectTypeOf<'mercia'>().not.toExtend<ForceId>()
  expectTypeOf<Extent>().toEqualTypeOf<'local' | 'several' | 'national'>()
})

test('each extent has words', () => {
  expect(Extent.options.map(extentInWords)).toEqual(['One place', 'Several places', 'National'])
})
