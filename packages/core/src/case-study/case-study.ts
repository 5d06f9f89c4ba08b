import * as z from 'zod'
import { Day, PartialDate } from '../date/date.ts'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { Slug } from '../permalink/slug.ts'
import { Source } from '../source/source.ts'
import { optionallyStated, stated } from '../stated/stated.ts'
import { StageId } from '../taxonomy/stages.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { checkConsistency } from './consistency.ts'
import { evidenceFields } from './evidence-fields.ts'
import { Partner, Place } from './place-and-partners.ts'
import { Contact, LocalConfirmation, Provenance } from './provenance.ts'
import { reuseFields } from './reuse.ts'

/** The version of the content model that a document is written in. */
export const contentVersion = 2

const mostTerms = 100

/** The id of a term of some taxonomy. */
const TermId = z
  .string()
  .max(100, 'Shorten the id of the term to 100 characters or fewer.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the id of a term, such as "mental-health".')

/** Tier 1, up to the terms, which are each library's own. */
const heading = {
  contentVersion: z.literal(contentVersion).default(contentVersion),
  slug: Slug,
  title: ShortText,
  summary: LongText,
}

/** Tier 1: needed to publish. */
const essentials = {
  place: Place,
  partners: stated(z.array(Partner).min(1).max(200)),
  start: z.union(
    [z.enum(['not-begun', 'not-known']), PartialDate],
    'Write the start as a year (2016), a month (2016-10) or a day (2016-10-31), or not-begun or not-known.',
  ),
  end: z.union(
    [z.literal('not-known'), z.strictObject({ ongoingAsAt: PartialDate }), PartialDate],
    'Write the end as a year (2016), a month (2016-10) or a day (2016-10-31), or not-known, or the date as at which it is ongoing (ongoingAsAt).',
  ),
  endReason: optionallyStated(LongText),
  /** The stage that an editor states, as at a date: it holds while a date that decides is not known. */
  statedStage: z.strictObject({ stage: StageId, asAt: PartialDate }).optional(),
  /** The date as at which the facts hold. */
  factsAsAt: PartialDate,
  problem: stated(LongText),
  approach: LongText,
  audience: stated(LongText),
  evaluated: z.enum(['yes', 'no', 'none-found', 'not-asked', 'not-known']),
  provenance: Provenance,
  localConfirmation: stated(LocalConfirmation),
  contact: stated(Contact),
  reviewBy: Day,
  licence: ShortText,
  sources: z.array(Source).min(1).max(200),
}

const fields = { ...essentials, ...evidenceFields, ...reuseFields }

/** The model, with what may stand for a topic and a theme. */
function schemaWith<Topic extends z.ZodType<string, string>, Theme extends z.ZodType<string, string>>(
  topic: Topic,
  theme: Theme,
  mostThemes: number,
) {
  return z
    .strictObject({
      ...heading,
      topics: z.array(topic).min(1).max(3),
      themes: z.array(theme).min(1).max(mostThemes),
      ...fields,
    })
    .superRefine((caseStudy, context) => {
      for (const { rule, says, path } of checkConsistency(caseStudy))
        context.addIssue({ code: 'custom', message: says, path, params: { rule } })
    })
}

/**
 * One initiative, in one place, told once: who worked together, on what, how, what is known of the result and how that
 * is known. Refuses fields that the model has not, parts without an id of their own, values and ids that stand twice in
 * a list, citations of sources and aims that are not listed, and dates that cross.
 *
 * This is a case study of any library, so any id may stand for a topic or a theme. The schema of one library, which
 * knows its terms, is `CaseStudy` of `defineLibrary`.
 */
export const CaseStudy = schemaWith(TermId, TermId, mostTerms)
/**
 * A case study of any library; with the terms of one library, a case study of that one, which every rule takes too.
 */
export type CaseStudy<Topic extends string = string, Theme extends string = string> = Omit<
  z.output<typeof CaseStudy>,
  'topics' | 'themes'
> & { topics: Topic[]; themes: Theme[] }

/** A case study as it may be written: tier 3 and what has a default may be left out. */
export type CaseStudyInput<Topic extends string = string, Theme extends string = string> = Omit<
  z.input<typeof CaseStudy>,
  'topics' | 'themes'
> & { topics: Topic[]; themes: Theme[] }

/** The taxonomies that a library takes its topics and themes from. */
export type Terms<Topic extends string = string, Theme extends string = string> = {
  readonly topics: Taxonomy<Topic>
  readonly themes: Taxonomy<Theme>
}

/** The schema of the case studies of a library. */
export type CaseStudySchema<Topic extends string = string, Theme extends string = string> = ReturnType<
  typeof schemaWith<z.ZodType<Topic, Topic>, z.ZodType<Theme, Theme>>
>

/** The schema of the case studies of a library: as `CaseStudy`, and refuses terms that its taxonomies have not. */
export function caseStudySchema<Topic extends string, Theme extends string>({
  topics,
  themes,
}: Terms<Topic, Theme>): CaseStudySchema<Topic, Theme> {
  return schemaWith(topics.schema, themes.schema, themes.ids.length)
}
