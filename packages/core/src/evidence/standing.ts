import { isOffScale } from '../evaluation/design.ts'
import { type EvidenceStatus, type Rung, statusAt, statuses } from './status.ts'
import { meetsIndependent, meetsLocal, type Weighed, type Weighing } from './weigh.ts'

/** What a study off the scale tells, in the words that go with rungs 4 and 5 on every surface. */
const offScaleWords = {
  'how-it-works': 'how it works, not whether it works',
  costs: 'costs only',
} as const

type OffScale = keyof typeof offScaleWords

/** An evidence status, told apart further where all that counts is off the scale of designs: what facets and lists go by. */
export type Standing = EvidenceStatus | `${'evaluated-locally' | 'evaluated-independently'}-${OffScale}`

/** Every standing, lowest first: at one rung, off the scale sorts below an outcome study. */
export const standings: { id: Standing; label: string; rung: Rung }[] = statuses.flatMap((status) => {
  const plain = { id: status.id, label: status.label, rung: status.rung }
  if (status.id !== 'evaluated-locally' && status.id !== 'evaluated-independently') return [plain]
  return [
    { ...plain, id: `${status.id}-costs` as const, label: `${status.label}: ${offScaleWords.costs}` },
    {
      ...plain,
      id: `${status.id}-how-it-works` as const,
      label: `${status.label}: ${offScaleWords['how-it-works']}`,
    },
    plain,
  ]
})

/**
 * The status as a facet value and in words: at rungs 4 and 5 they say so where all that earned the rung is off the
 * scale, so that an independent process study beside the deliverer's own figures never reads as an independent test.
 */
export function standingOf(rung: Rung, { complete }: Weighing): { id: Standing; words: string } {
  const status = statusAt(rung)
  const off = rung === 4 || rung === 5 ? offScale(complete.filter(earned[rung])) : undefined
  const standing = off ? standings.find(({ id }) => id === `${status.id}-${off}`) : undefined
  return standing ? { id: standing.id, words: standing.label } : { id: status.id, words: status.label }
}

const earned = { 4: meetsLocal, 5: meetsIndependent }

/** What these evaluations tell, where all of them are off the scale. */
export function offScale(weighed: Weighed[]): OffScale | undefined {
  const designs = weighed.map(({ evaluation }) => evaluation.design)
  if (designs.length === 0 || !designs.every(isOffScale)) return undefined
  return designs.every((design) => design === 'economic') ? 'costs' : 'how-it-works'
}
