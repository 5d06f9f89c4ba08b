import { performance } from 'node:perf_hooks'
import { assessEvidence } from '../../packages/core/src/evidence/assess.ts'
import { row } from './print.ts'
import { syntheticLibrary } from './synthetic-library.ts'

/** How many case studies a second `assessEvidence` judges on one core, each seen for the first time. */
export function benchJudging(): void {
  const rates = [1, 2, 3, 4, 5].map(() => {
    const library = syntheticLibrary(2_000)
    const began = performance.now()
    for (const caseStudy of library) assessEvidence(caseStudy, { asAt: '2026-11-22' })
    return library.length / ((performance.now() - began) / 1000)
  })
  rates.sort((a, b) => a - b)
  row(
    'assessEvidence, each seen once',
    `${Math.round(rates[2] ?? 0).toLocaleString('en-GB')} a second`,
    '≥ 100,000 a second',
  )
}
