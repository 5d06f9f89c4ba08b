import * as z from 'zod'
import type { RegionId } from './regions.ts'

/** Where a force stands on the tile map: columns from the west, rows from the north, both from 0. */
export type Tile = { readonly col: number; readonly row: number }

/** Id, name, code of the Office for National Statistics, the region that holds its area, and its column and row on the tile map. */
type Row = readonly [id: string, name: string, onsCode: string, region: RegionId, col: number, row: number]

const onTheMap = [
  ['northumbria', 'Northumbria Police', 'E23000007', 'north-east', 5, 0],
  ['cumbria', 'Cumbria Constabulary', 'E23000002', 'north-west', 4, 1],
  ['durham', 'Durham Constabulary', 'E23000008', 'north-east', 5, 1],
  ['cleveland', 'Cleveland Police', 'E23000013', 'north-east', 6, 1],
  ['lancashire', 'Lancashire Constabulary', 'E23000003', 'north-west', 4, 2],
  ['north-yorkshire', 'North Yorkshire Police', 'E23000009', 'yorkshire-and-the-humber', 5, 2],
  ['humberside', 'Humberside Police', 'E23000012', 'yorkshire-and-the-humber', 6, 2],
  ['merseyside', 'Merseyside Police', 'E23000004', 'north-west', 3, 3],
  ['greater-manchester', 'Greater Manchester Police', 'E23000005', 'north-west', 4, 3],
  ['west-yorkshire', 'West Yorkshire Police', 'E23000010', 'yorkshire-and-the-humber', 5, 3],
  ['south-yorkshire', 'South Yorkshire Police', 'E23000011', 'yorkshire-and-the-humber', 6, 3],
  ['north-wales', 'North Wales Police', 'W15000001', 'wales', 2, 4],
  ['cheshire', 'Cheshire Constabulary', 'E23000006', 'north-west', 3, 4],
  ['derbyshire', 'Derbyshire Constabulary', 'E23000018', 'east-midlands', 4, 4],
  ['nottinghamshire', 'Nottinghamshire Police', 'E23000019', 'east-midlands', 5, 4],
  ['lincolnshire', 'Lincolnshire Police', 'E23000020', 'east-midlands', 6, 4],
  ['dyfed-powys', 'Dyfed-Powys Police', 'W15000004', 'wales', 2, 5],
  ['west-mercia', 'West Mercia Police', 'E23000016', 'west-midlands', 3, 5],
  ['staffordshire', 'Staffordshire Police', 'E23000015', 'west-midlands', 4, 5],
  ['leicestershire', 'Leicestershire Police', 'E23000021', 'east-midlands', 5, 5],
  ['cambridgeshire', 'Cambridgeshire Constabulary', 'E23000023', 'east-of-england', 6, 5],
  ['norfolk', 'Norfolk Constabulary', 'E23000024', 'east-of-england', 7, 5],
  ['south-wales', 'South Wales Police', 'W15000003', 'wales', 1, 6],
  ['gwent', 'Gwent Police', 'W15000002', 'wales', 2, 6],
  ['gloucestershire', 'Gloucestershire Constabulary', 'E23000037', 'south-west', 3, 6],
  ['west-midlands', 'West Midlands Police', 'E23000014', 'west-midlands', 4, 6],
  ['warwickshire', 'Warwickshire Police', 'E23000017', 'west-midlands', 5, 6],
  ['northamptonshire', 'Northamptonshire Police', 'E23000022', 'east-midlands', 6, 6],
  ['suffolk', 'Suffolk Constabulary', 'E23000025', 'east-of-england', 7, 6],
  ['avon-and-somerset', 'Avon and Somerset Police', 'E23000036', 'south-west', 3, 7],
  ['wiltshire', 'Wiltshire Police', 'E23000038', 'south-west', 4, 7],
  ['thames-valley', 'Thames Valley Police', 'E23000029', 'south-east', 5, 7],
  ['bedfordshire', 'Bedfordshire Police', 'E23000026', 'east-of-england', 6, 7],
  ['hertfordshire', 'Hertfordshire Constabulary', 'E23000027', 'east-of-england', 7, 7],
  ['essex', 'Essex Police', 'E23000028', 'east-of-england', 8, 7],
  ['devon-and-cornwall', 'Devon & Cornwall Police', 'E23000035', 'south-west', 2, 8],
  ['dorset', 'Dorset Police', 'E23000039', 'south-west', 3, 8],
  ['hampshire', 'Hampshire and Isle of Wight Constabulary', 'E23000030', 'south-east', 4, 8],
  ['surrey', 'Surrey Police', 'E23000031', 'south-east', 5, 8],
  ['metropolitan', 'Metropolitan Police Service', 'E23000001', 'london', 6, 8],
  ['city-of-london', 'City of London Police', 'E23000034', 'london', 7, 8],
  ['kent', 'Kent Police', 'E23000032', 'south-east', 8, 8],
  ['sussex', 'Sussex Police', 'E23000033', 'south-east', 5, 9],
] as const satisfies readonly Row[]

const offTheMap = [
  { id: 'police-scotland', name: 'Police Scotland', onsCode: 'S23000009', region: 'scotland', tile: null },
  {
    id: 'psni',
    name: 'Police Service of Northern Ireland',
    onsCode: null,
    region: 'northern-ireland',
    tile: null,
  },
  {
    id: 'british-transport-police',
    name: 'British Transport Police',
    onsCode: null,
    region: null,
    tile: null,
  },
] as const

/** The id of a police force: `durham`. */
export const ForceId = z.enum([...onTheMap.map(([id]) => id), ...offTheMap.map(({ id }) => id)])
export type ForceId = z.infer<typeof ForceId>

/**
 * A police force. `onsCode` is `null` where we have no code of the Office for National Statistics for its area, `region`
 * where it polices no one region, and `tile` outside the 43 of England and Wales that the map shows.
 */
export type Force = {
  readonly id: ForceId
  readonly name: string
  readonly onsCode: string | null
  readonly region: RegionId | null
  readonly tile: Tile | null
}

/** The 43 territorial forces of England and Wales in the order of the tile map, then Scotland's, Northern Ireland's and the railways'. */
export const forces: readonly Force[] = [
  ...onTheMap.map(([id, name, onsCode, region, col, row]) => ({
    id,
    name,
    onsCode,
    region,
    tile: { col, row },
  })),
  ...offTheMap,
]

const byId = new Map(forces.map((each) => [each.id, each]))

/** The force with this id. Throws `RangeError` for an id that is no force's. */
export function force(id: ForceId): Force {
  const found = byId.get(id)
  if (!found) throw new RangeError(`No force has the id "${id}".`)
  return found
}
