import * as z from 'zod'
import { RungDrawn } from '../evidence/assessment.ts'
import { facetIds } from './facets.ts'

/** A piece of a snippet: plain text, marked where it matches. Never HTML. */
export const SnippetPart = z.object({ text: z.string(), marked: z.boolean() })
export type SnippetPart = z.infer<typeof SnippetPart>

/** One case study as it stands in a list: enough to choose by, its evidence status always with who and how. */
export const CaseStudyCard = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  place: z.string(),
  /** The years in words: `2019 to 2022`, `from 2015`. */
  years: z.string(),
  stage: z.string(),
  /** The date as at which the stage holds. */
  stageAsAt: z.string(),
  topics: z.array(z.string()),
  themes: z.array(z.string()),
  evidence: z.object({
    status: z.string(),
    standing: z.string(),
    rung: z.number(),
    words: z.string(),
    who: z.string().nullable(),
    how: z.string().nullable(),
    ladder: z.array(RungDrawn),
    flags: z.array(z.string()),
  }),
})
export type CaseStudyCard<Topic extends string = string, Theme extends string = string> = Omit<
  z.output<typeof CaseStudyCard>,
  'topics' | 'themes'
> & { topics: Topic[]; themes: Theme[] }

const FacetCount = z.object({ value: z.string(), count: z.number() })

/** What a search found: a page of cards with snippets, and the counts of every facet, each ignoring its own filter. */
export const SearchResults = z.object({
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  hits: z.array(z.object({ card: CaseStudyCard, snippet: z.array(SnippetPart) })),
  facets: z.record(z.enum(facetIds), z.array(FacetCount)),
  /** The earliest and latest start among what was found; `null` where none is known. */
  started: z.object({ earliest: z.number(), latest: z.number() }).nullable(),
  /** The words as we would spell them, where that finds more; `null` otherwise. */
  didYouMean: z.string().nullable(),
  /** Where nothing was found: the one filter (or the words, `q`) whose removal helps most, and how many that finds. */
  takeOut: z.object({ key: z.string(), value: z.string(), count: z.number() }).nullable(),
})
export type SearchResults = z.infer<typeof SearchResults>
