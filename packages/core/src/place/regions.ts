import * as z from 'zod'

const list = [
  { id: 'north-east', name: 'North East' },
  { id: 'north-west', name: 'North West' },
  { id: 'yorkshire-and-the-humber', name: 'Yorkshire and the Humber' },
  { id: 'east-midlands', name: 'East Midlands' },
  { id: 'west-midlands', name: 'West Midlands' },
  { id: 'east-of-england', name: 'East of England' },
  { id: 'london', name: 'London' },
  { id: 'south-east', name: 'South East' },
  { id: 'south-west', name: 'South West' },
  { id: 'wales', name: 'Wales' },
  { id: 'scotland', name: 'Scotland' },
  { id: 'northern-ireland', name: 'Northern Ireland' },
] as const

/** The id of a region of England, or of another nation: `north-east`, `wales`. */
export const RegionId = z.enum(list.map((each) => each.id))
export type RegionId = z.infer<typeof RegionId>

/** A region of England, or another nation, with its name. */
export type Region = { readonly id: RegionId; readonly name: string }

/** The nine regions of England from north to south, then Wales, Scotland and Northern Ireland. */
export const regions: readonly Region[] = list

const byId = new Map(regions.map((each) => [each.id, each]))

/** The region with this id. Throws `RangeError` for an id that is no region's. */
export function region(id: RegionId): Region {
  const found = byId.get(id)
  if (!found) throw new RangeError(`No region has the id "${id}".`)
  return found
}
