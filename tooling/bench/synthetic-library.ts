import * as fc from 'fast-check'
import type { CaseStudyOf } from '../../packages/core/src/library/define-library.ts'
import type { policeAndPublicHealth } from '../../packages/core/src/library/police-and-public-health.ts'
import { anyCaseStudy } from '../../packages/core/src/synthetic/arbitraries.ts'

type CaseStudy = CaseStudyOf<typeof policeAndPublicHealth>

const distinct = 2_000
const seed = 2016

/**
 * A library of `size` case studies that nobody could take for real ones, always the same: some are generated, the rest
 * are those again with other words, years and addresses.
 */
export function syntheticLibrary(size: number): CaseStudy[] {
  const made = fc.sample(anyCaseStudy, { numRuns: Math.min(size, distinct), seed })
  return Array.from({ length: size }, (_, index) => varied(made[index % made.length] as CaseStudy, index))
}

function varied(caseStudy: CaseStudy, index: number): CaseStudy {
  return {
    ...caseStudy,
    slug: `synthetic-${index}`,
    title: `${caseStudy.title}, number ${index}`,
    problem: `${caseStudy.problem as string} ${rareWord(index)} ${rareWord(index * 7 + 3)}.`,
  }
}

/** Words as rare as names are in real text, so that a search for one finds a handful. */
function rareWord(n: number): string {
  const syllables = [
    'ba',
    'do',
    'fen',
    'gri',
    'hal',
    'ken',
    'lor',
    'mar',
    'nes',
    'pol',
    'rud',
    'sel',
    'tav',
    'wick',
    'yar',
    'zen',
  ]
  return [n, n >> 4, n >> 8].map((part) => syllables[part & 15]).join('')
}
