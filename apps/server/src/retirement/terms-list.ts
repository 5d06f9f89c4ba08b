import { Day } from '@casebook/core/date'
import { ShortText } from '@casebook/core/long-text'
import * as z from 'zod'

const TermsOf = z.enum(['topics', 'themes'])
const Version = z.int().min(0)
const TermId = z.string().min(1).max(100)
const Count = z.int().min(0)

/** Who retired a term and when, why, and what took its place; and who brought it back, where somebody did. */
const Past = z.object({
  by: z.string().nullable(),
  why: z.string(),
  retiredBy: z.string(),
  retiredAt: z.string(),
  broughtBack: z.object({ by: z.string(), at: z.string() }).nullable(),
})

const Listed = z.object({
  id: z.string(),
  label: z.string(),
  scopeNote: z.string(),
  altLabels: z.array(z.string()),
  broader: z.string().nullable(),
  related: z.array(z.string()),
  /** Since when it is retired, and what took its place, where something did; `null` for one that may be chosen. */
  retired: z.object({ by: z.string().nullable(), since: Day }).nullable(),
  /** What was done to it here, oldest first. */
  past: z.array(Past),
  /**
   * In how many case studies that readers find it stands, and in how many newest revisions on their way: as it was written,
   * or in place of a term that was.
   */
  published: Count,
  drafts: Count,
})

/** Topics and themes with all their terms, and how much each is used. People are named by id. */
export const TermsList = z.object({
  version: Version,
  taxonomies: z.array(
    z.object({ id: TermsOf, title: z.string(), version: z.string(), terms: z.array(Listed) }),
  ),
  names: z.record(z.string(), z.string()),
})
export type TermsList = z.infer<typeof TermsList>

/** What is retired, in the order in which it was: as `withRetirements` of core takes it. */
export const RetiredList = z.object({
  version: Version,
  inForce: z.array(z.object({ of: TermsOf, term: z.string(), by: z.string().nullable(), since: Day })),
})
export type RetiredList = z.infer<typeof RetiredList>

/** A retirement that is thought of: a term, and what would take its place. */
export const TouchesQuery = z.strictObject({
  taxonomy: TermsOf,
  term: TermId,
  by: TermId.nullable().default(null),
})
export type TouchesQuery = z.infer<typeof TouchesQuery>

/** What a retirement touches, those that readers find first; `mostShown` of them, and how many in all. */
export const Touches = z.object({
  version: Version,
  total: Count,
  published: Count,
  leftWithout: Count,
  shown: z.array(
    z.object({
      id: z.uuid(),
      /** What its address at the desk ends with. */
      ref: z.string(),
      title: z.string(),
      /** Where it stands: what readers find, and the newest revision where that is another. */
      says: z.string(),
      /** It reads under the replacement, stands under it already, keeps other terms, or is left without any to be found by. */
      becomes: z.enum(['replaced', 'has-both', 'has-others', 'left-without']),
    }),
  ),
})
export type Touches = z.infer<typeof Touches>

const aimed = { taxonomy: TermsOf, term: TermId, version: Version }
/** Why a term is retired: a sentence for those who come after. */
export const Retire = z.strictObject({ ...aimed, by: TermId.nullable(), why: ShortText })
export const BringBack = z.strictObject(aimed)
