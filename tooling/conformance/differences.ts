import { applyDifferences, diffRevisions, mergeRevisions } from '@casebook/core/difference'
import { anyEdits, editedCaseStudy, richCaseStudy } from '@casebook/core/synthetic/edits'
import * as fc from 'fast-check'

const cases = 12

/** Pairs of revisions with the operations that lead from one to the other. How texts are cut into words is each one's own. */
export function differenceCases() {
  return fc
    .sample(fc.tuple(richCaseStudy, anyEdits), { seed: 2016, numRuns: cases })
    .map(([from, edits], index) => {
      const to = editedCaseStudy(from, edits)
      const differences = diffRevisions(from, to).map((difference) => withoutWords(difference))
      return {
        name: `edits, number ${index + 1}`,
        from,
        to: applyDifferences(from, differences),
        differences,
      }
    })
}

/** A base, two people's revisions of it, what they make together, and where they do not go together. */
export function mergeCases() {
  return fc
    .sample(fc.tuple(richCaseStudy, anyEdits, anyEdits), { seed: 2017, numRuns: cases })
    .map(([base, one, other], index) => {
      const mine = editedCaseStudy(base, one)
      const theirs = editedCaseStudy(base, other)
      const { merged, conflicts } = mergeRevisions(base, mine, theirs)
      return {
        name: `two people, number ${index + 1}`,
        base,
        mine,
        theirs,
        merged,
        conflicts: conflicts.map(({ path, kind }) => ({ path, kind })),
      }
    })
}

function withoutWords<Difference extends object>(difference: Difference): Difference {
  if (!('words' in difference)) return difference
  const { words: _, ...rest } = difference
  return rest as Difference
}
