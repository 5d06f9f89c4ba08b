import { Day } from '@casebook/core/date'
import { Reason } from '@casebook/core/reason'
import { Moment, Remark, stateNames } from '@casebook/core/revision'
import { CaseStudyCard, longestWords } from '@casebook/core/search'
import * as z from 'zod'
import { needs } from './needs.ts'

/** What the list at the desk can be narrowed by. Values of one add up; each narrows the others. */
export const deskFacetIds = [
  'needs',
  'whose',
  'state',
  'review-by',
  'status',
  'flag',
  'stage',
  'topic',
  'theme',
  'force',
] as const
export type DeskFacetId = (typeof deskFacetIds)[number]

/** Of these, those whose answer is another for each person who asks. */
export const personalFacetIds = ['needs', 'whose'] as const
export type SettledFacetId = Exclude<DeskFacetId, (typeof personalFacetIds)[number]>

/** What the list at the desk is asked for. */
export const DeskQuery = z.strictObject({
  q: z.string().max(longestWords).default(''),
  facets: z.partialRecord(z.enum(deskFacetIds), z.array(z.string().max(100)).max(100)).default({}),
  sort: z.enum(['updated', 'title', 'due', 'evidence', 'flags']).default('updated'),
  page: z.int().min(1).max(100_000).default(1),
})
export type DeskQuery = z.infer<typeof DeskQuery>

/** A revision by number, with the moment (in UTC), the author, by id, and the note of its saving. */
const RevisionMade = z.object({
  number: z.int().min(1),
  savedAt: z.string(),
  author: z.string(),
  note: z.string().nullable(),
})

/** Why a scheduled publication could not be. */
const Failed = z.object({ reasons: z.array(Reason), tries: z.int(), triedAt: z.string() })

/** One case study in the list at the desk: its newest revision, judged as far as it goes, and how it stands. People are named by id. */
export const DeskRow = CaseStudyCard.omit({ slug: true, summary: true }).extend({
  id: z.uuid(),
  /** What its address at the desk ends with: the public address where it has one, else its id. */
  ref: z.string(),
  isUntitled: z.boolean(),
  /** The names of the forces; none where they are not known or it is national. */
  forces: z.array(z.string()),
  begunBy: z.string(),
  revision: RevisionMade,
  /** Where the newest revision stands, in a name and in words, and since when. */
  state: z.object({
    name: z.enum(Object.keys(stateNames) as (keyof typeof stateNames)[]),
    words: z.string(),
    since: z.string(),
  }),
  /** Who was asked to review it and by when; `null` where it is not in review. */
  review: z
    .object({ reviewer: z.string().nullable(), due: Day.nullable(), isOverdue: z.boolean() })
    .nullable(),
  /** What was said when it was returned, until it is sent again. */
  returned: z.object({ by: z.string(), at: Moment, remarks: z.array(Remark) }).nullable(),
  /** When it is to be published. */
  publishAt: Moment.nullable(),
  /** What readers find at its address; `null` where nothing is public. */
  standing: z.object({ revision: z.int(), isWithdrawn: z.boolean(), at: z.string() }).nullable(),
  /** The day by which what is public is to be looked at again. */
  reviewBy: Day.nullable(),
  /** The sentences of the flags that time raises: what was promised, what may be out of date, what cannot be reached. */
  warnings: z.array(z.object({ code: z.string(), says: z.string() })),
  failure: Failed.nullable(),
  /** Who answered for the area, and when, where nobody has written in it since. */
  areaAnswered: z.object({ name: z.string(), at: z.string() }).nullable(),
  /** When the person who asks last wrote in it without saving it. */
  unsavedSince: z.string().nullable(),
})
export type DeskRow = z.infer<typeof DeskRow>

/** The names of those whom rows mention, by id. */
export const Names = z.record(z.string(), z.string())

/** A page of the list, and the counts of every facet, each ignoring its own filter. */
export const DeskList = z.object({
  total: z.number(),
  /** How many there are without any filter. */
  outOf: z.number(),
  page: z.number(),
  pages: z.number(),
  rows: z.array(DeskRow),
  names: Names,
  facets: z.record(z.enum(deskFacetIds), z.array(z.object({ value: z.string(), count: z.number() }))),
})
export type DeskList = z.infer<typeof DeskList>

/** What somebody may need to do, in the order in which the desk shows it. */
export const Need = z.enum(needs)
