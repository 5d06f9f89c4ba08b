import * as z from 'zod'

const Count = z.int().min(0)

/**
 * How many case studies stand in one place of the map. Each of `evaluated` reaches rung 4 of the evidence scale or more,
 * each of `compared` rung 6 or more; of `disagree`, results went both ways.
 */
export const GapCounts = z.object({ count: Count, evaluated: Count, compared: Count, disagree: Count })
export type GapCounts = z.infer<typeof GapCounts>

/**
 * Topics by themes: where there is practice and evidence, and where there is neither. A case study of several topics or
 * themes counts in each, so rows and columns do not add up to `total`.
 */
export const GapMap = z.object({
  total: GapCounts,
  topics: z.array(
    GapCounts.extend({ topic: z.string(), themes: z.array(GapCounts.extend({ theme: z.string() })) }),
  ),
  themes: z.array(GapCounts.extend({ theme: z.string() })),
})
export type GapMap = z.infer<typeof GapMap>

/**
 * What a cell of the map says, told apart in words and by a shape, never by colour alone. That no case study is known
 * does not say that nothing is done.
 */
export const gaps = [
  { id: 'none-known', label: 'No case study known', mark: '▢' },
  { id: 'none-evaluated', label: 'Some, none evaluated', mark: '○' },
  { id: 'evaluated', label: 'Evaluated', mark: '◐' },
  { id: 'disagree', label: 'Results disagree', mark: '⚡' },
] as const
/** What a cell of the map says. */
export type Gap = (typeof gaps)[number]['id']

/** What these counts say: that results disagree, where they do, before that there are any. */
export function gapOf({ count, evaluated, disagree }: GapCounts): Gap {
  if (count === 0) return 'none-known'
  if (disagree > 0) return 'disagree'
  return evaluated > 0 ? 'evaluated' : 'none-evaluated'
}

/** What the map takes of a case study: its terms, the rung of the evidence scale that it reaches (0 to 7), and whether its results disagree. */
export type Mapped = {
  readonly topics: readonly string[]
  readonly themes: readonly string[]
  readonly rung: number
  readonly disagrees: boolean
}

const evaluatedFrom = 4
const comparedFrom = 6

/**
 * The map of these case studies by the topics and themes whose ids are given, in their order. What stands under none of
 * them counts in `total` alone.
 */
export function gapMapOf(
  caseStudies: Iterable<Mapped>,
  { topics, themes }: { topics: readonly string[]; themes: readonly string[] },
): GapMap {
  const total = nothing()
  const byTopic = new Map(topics.map((topic) => [topic, nothing()]))
  const byTheme = new Map(themes.map((theme) => [theme, nothing()]))
  const cells = new Map(topics.map((topic) => [topic, new Map(themes.map((theme) => [theme, nothing()]))]))
  for (const caseStudy of caseStudies) {
    const ofTopics = new Set(caseStudy.topics)
    const ofThemes = new Set(caseStudy.themes)
    add(caseStudy, total)
    for (const topic of ofTopics) add(caseStudy, byTopic.get(topic))
    for (const theme of ofThemes) add(caseStudy, byTheme.get(theme))
    for (const topic of ofTopics) for (const theme of ofThemes) add(caseStudy, cells.get(topic)?.get(theme))
  }
  return {
    total,
    topics: [...byTopic].map(([topic, counts]) => ({
      topic,
      ...counts,
      themes: [...(cells.get(topic) ?? [])].map(([theme, inCell]) => ({ theme, ...inCell })),
    })),
    themes: [...byTheme].map(([theme, counts]) => ({ theme, ...counts })),
  }
}

function nothing(): GapCounts {
  return { count: 0, evaluated: 0, compared: 0, disagree: 0 }
}

function add({ rung, disagrees }: Mapped, counts: GapCounts | undefined): void {
  if (!counts) return
  counts.count += 1
  if (rung >= evaluatedFrom) counts.evaluated += 1
  if (rung >= comparedFrom) counts.compared += 1
  if (disagrees) counts.disagree += 1
}
