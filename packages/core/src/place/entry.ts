export { Extent, extentInWords } from './extent.ts'
export { type Force, ForceId, force, forces, type Tile } from './forces.ts'
export { type Region, RegionId, region, regions } from './regions.ts'
