import * as z from 'zod'
import { PartId } from '../id/id.ts'
import { ShortText } from '../long-text/long-text.ts'
import { Extent } from '../place/extent.ts'
import { ForceId } from '../place/forces.ts'
import { RegionId } from '../place/regions.ts'
import { optionallyStated, stated } from '../stated/stated.ts'
import { SectorId } from '../taxonomy/sectors.ts'

/** Where it is. A case study may have several forces and regions, or none and be national. */
export const Place = z.strictObject({
  name: ShortText,
  extent: Extent,
  forces: stated(z.array(ForceId).max(100)),
  regions: stated(z.array(RegionId).max(100)),
  localAuthorities: stated(z.array(ShortText).max(400)),
})
export type Place = z.infer<typeof Place>

/** One body that took part, with what it did where that is known. */
export const Partner = z.strictObject({
  id: PartId,
  name: ShortText,
  sector: SectorId,
  role: optionallyStated(ShortText),
  lead: optionallyStated(z.boolean()),
})
export type Partner = z.infer<typeof Partner>
