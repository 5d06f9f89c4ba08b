import type { CaseStudy } from '../case-study/case-study.ts'
import { stageOf } from '../case-study/stage.ts'
import type { Assessment } from '../evidence/assessment.ts'
import type { CaseStudyCard } from './search-results.ts'

/** A case study as it stands in a list, on the day of its assessment: its summary is the long text as it was written. */
export function cardOf<Topic extends string, Theme extends string>(
  caseStudy: CaseStudy<Topic, Theme>,
  assessment: Assessment,
): CaseStudyCard<Topic, Theme> {
  const { status, standing, rung, words, who, how, ladder, flags, asAt } = assessment
  const { stage, asAt: stageAsAt } = stageOf(caseStudy, asAt)
  return {
    slug: caseStudy.slug,
    title: caseStudy.title,
    summary: caseStudy.summary,
    place: caseStudy.place.name,
    years: yearsInWords(caseStudy),
    stage,
    stageAsAt,
    topics: [...caseStudy.topics],
    themes: [...caseStudy.themes],
    evidence: {
      status,
      standing,
      rung,
      words,
      who: who?.words ?? null,
      how: how?.words ?? null,
      ladder,
      flags: flags.map(({ code }) => code),
    },
  }
}

/** The years of the work in words: `2019 to 2022`, `from 2015`, `until 2009`, `not begun`, `dates not known`. */
export function yearsInWords({ start, end }: Pick<CaseStudy, 'start' | 'end'>): string {
  if (start === 'not-begun') return 'not begun'
  const first = start === 'not-known' ? undefined : start.slice(0, 4)
  const last = typeof end === 'string' && end !== 'not-known' ? end.slice(0, 4) : undefined
  if (first && last) return first === last ? first : `${first} to ${last}`
  if (first) return `from ${first}`
  return last ? `until ${last}` : 'dates not known'
}

/** The year in which the work started; `null` where it is not known or it has not begun. */
export function startYear({ start }: Pick<CaseStudy, 'start'>): number | null {
  return /^\d{4}/.test(start) ? Number(start.slice(0, 4)) : null
}
