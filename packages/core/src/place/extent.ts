import * as z from 'zod'

/** How far a case study reaches: one place, several places, or a whole nation. A national one may name no force and no region. */
export const Extent = z.enum(['local', 'several', 'national'])
export type Extent = z.infer<typeof Extent>

const words: { readonly [Each in Extent]: string } = {
  local: 'One place',
  several: 'Several places',
  national: 'National',
}

/** The extent in a reader's words. */
export function extentInWords(extent: Extent): string {
  return words[extent]
}
