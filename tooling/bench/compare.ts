import { performance } from 'node:perf_hooks'
import { diffRevisions } from '../../packages/core/src/difference/diff.ts'
import { mergeRevisions } from '../../packages/core/src/difference/merge.ts'
import { row } from './print.ts'
import { syntheticLibrary } from './synthetic-library.ts'

/** How many pairs of revisions are compared, and merged, a second; and how long it takes to compare 200 KB of text. */
export function benchComparing(): void {
  const library = syntheticLibrary(1_000)
  const reworded = library.map((caseStudy) => ({
    ...caseStudy,
    title: `${caseStudy.title}, and more`,
    sources: caseStudy.sources.toReversed(),
  }))
  const relicensed = library.map((caseStudy) => ({ ...caseStudy, licence: 'CC BY 4.0' }))
  const a = (index: number) => library[index % library.length] ?? {}
  const pairs = best(() => {
    for (const [index, to] of reworded.entries()) diffRevisions(a(index), to)
  })
  row('diffRevisions', `${Math.round(library.length / pairs).toLocaleString('en-GB')} a second`)
  const merges = best(() => {
    for (const [index, mine] of reworded.entries()) mergeRevisions(a(index), mine, relicensed[index] ?? mine)
  })
  row(
    'mergeRevisions, checked by the schema',
    `${Math.round(library.length / merges).toLocaleString('en-GB')} a second`,
  )
  const text = (every: number) =>
    Array.from(
      { length: 36_000 },
      (_, n) => `${n % 60 === 59 ? `.\n\n` : ''}w${n % every === 0 ? n * 7 : n % 997}`,
    ).join(' ')
  for (const [what, every] of [
    ['one word in a thousand', 1_000],
    ['every second word', 2],
  ] as const) {
    const seconds = best(() => diffRevisions({ approach: text(36_000) }, { approach: text(every) }))
    row(`200 KB of text, ${what} another`, `${Math.round(seconds * 1000)} ms`, '≤ 1,000 ms')
  }
}

/** The seconds that the quickest of five took. */
function best(run: () => void): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const began = performance.now()
    run()
    return (performance.now() - began) / 1000
  })
  return Math.min(...times)
}
