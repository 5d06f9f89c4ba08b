import * as z from 'zod'
import { PartId } from '../id/id.ts'
import { LongText, ShortText, WebAddress } from '../long-text/long-text.ts'
import { optionallyStated } from '../stated/stated.ts'

const Year = z.int().min(1800).max(2200)

/** One thing told, with the source that it rests on. */
export const Note = z.strictObject({ id: PartId, text: LongText, source: PartId.optional() })
export type Note = z.infer<typeof Note>

/** A barrier, and how it was met. */
export const Barrier = z.strictObject({
  id: PartId,
  text: LongText,
  howMet: optionallyStated(LongText),
  source: PartId.optional(),
})
export type Barrier = z.infer<typeof Barrier>

/** What must be in place first. */
export const Context = z.strictObject({
  legalBasis: optionallyStated(LongText),
  sharingAgreement: optionallyStated(LongText),
  staff: optionallyStated(LongText),
  technology: optionallyStated(LongText),
  other: optionallyStated(LongText),
})
export type Context = z.infer<typeof Context>

/** What it costs: the amount as the source gives it, on what basis, in which year's prices, who pays and who gains. */
export const Cost = z.strictObject({
  amount: optionallyStated(LongText),
  basis: optionallyStated(ShortText),
  priceYear: optionallyStated(Year),
  whoPays: optionallyStated(ShortText),
  whoGains: optionallyStated(ShortText),
  source: PartId.optional(),
})
export type Cost = z.infer<typeof Cost>

/** Something that others can use: a form, a protocol, a slide set. */
export const Material = z.strictObject({
  id: PartId,
  title: ShortText,
  url: optionallyStated(WebAddress),
  note: LongText.optional(),
})
export type Material = z.infer<typeof Material>

/** Guidance on the same work. */
export const Guidance = z.strictObject({
  id: PartId,
  title: ShortText,
  publisher: optionallyStated(ShortText),
  year: optionallyStated(Year),
  url: optionallyStated(WebAddress),
})
export type Guidance = z.infer<typeof Guidance>

/** Evidence from elsewhere: a review or a study of such work in general. Shown beside; never lifts the local status. */
export const EvidenceFromElsewhere = z.strictObject({
  id: PartId,
  kind: z.enum(['systematic-review', 'study', 'guideline', 'other']),
  finding: LongText,
  by: optionallyStated(ShortText),
  year: optionallyStated(Year),
  source: PartId,
})
export type EvidenceFromElsewhere = z.infer<typeof EvidenceFromElsewhere>

/** A picture, with its text alternative, or marked as decorative. */
export const Image = z
  .strictObject({
    id: PartId,
    url: WebAddress,
    alt: ShortText.optional(),
    decorative: z.boolean().default(false),
    caption: ShortText.optional(),
    credit: ShortText.optional(),
    licence: ShortText.optional(),
  })
  .refine((image) => image.decorative || image.alt !== undefined, {
    path: ['alt'],
    message: 'Describe the picture in alt, or mark it decorative.',
  })
export type Image = z.infer<typeof Image>

const notes = () => optionallyStated(z.array(Note).max(100))

/** Tier 3: what makes a case study reusable. Every field may be not known. */
export const reuseFields = {
  mechanism: optionallyStated(LongText),
  context: Context.prefault({}),
  cost: Cost.prefault({}),
  savingsClaimed: notes(),
  savingsAudited: notes(),
  inequalities: optionallyStated(LongText),
  involvement: optionallyStated(LongText),
  barriers: optionallyStated(z.array(Barrier).max(100)),
  lessons: notes(),
  didNotWork: notes(),
  wouldDoDifferently: notes(),
  adaptations: notes(),
  materials: optionallyStated(z.array(Material).max(100)),
  relatedGuidance: optionallyStated(z.array(Guidance).max(100)),
  evidenceFromElsewhere: z.array(EvidenceFromElsewhere).max(100).default([]),
  recognitions: notes(),
  images: z.array(Image).max(50).default([]),
}
