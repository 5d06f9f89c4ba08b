import * as z from 'zod'
import { PartialDate } from '../date/date.ts'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { optionallyStated, stated } from '../stated/stated.ts'
import { ChannelId, MeansId } from '../taxonomy/channels.ts'

/** How we came to know: by which channel, from whom in what role, when, and who gathered it. */
export const Provenance = z.strictObject({
  channel: stated(ChannelId),
  means: stated(MeansId),
  informantRole: optionallyStated(ShortText),
  gatheredBy: ShortText,
  gatheredOn: PartialDate,
  note: LongText.optional(),
})
export type Provenance = z.infer<typeof Provenance>

/** Who in the area confirmed the facts, and when. */
export const LocalConfirmation = z.strictObject({ by: ShortText, on: PartialDate })
export type LocalConfirmation = z.infer<typeof LocalConfirmation>

/** A role's mailbox before a person's. Shown only with consent. */
export const Contact = z.strictObject({
  name: ShortText,
  email: z.email('Write the email address whole, such as public.health@council.example.'),
  consentToPublish: z.boolean(),
})
export type Contact = z.infer<typeof Contact>
