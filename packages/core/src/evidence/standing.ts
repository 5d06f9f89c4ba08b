import { isOffScale } from '../evaluation/design.ts'
import { type EvidenceStatus, type Rung, statusAt, statuses } from './status.ts'
import { meetsLocal, type Weighing } from './weigh.ts'

/** What a study off the scale tells, in the words that go with rungs 4 and 5 on every surface. */
const offScale = {
  'how-it-works': 'how it works, not whether it works',
  costs: 'costs only',
} as const

type OffScale = keyof typeof offScale

export type Standing = EvidenceStatus | `${'evaluated-locally' | 'evaluated-independently'}-${OffScale}`

/** Every standing, lowest first: at one rung, off the scale sorts below an outcome study. */
export const standings: { id: Standing; label: string; rung: Rung }[] = statuses.flatMap((status) => {
  const plain = { id: status.id, label: status.label, rung: status.rung }
  if (status.id !== 'evaluated-locally' && status.id !== 'evaluated-independently') return [plain]
  return [
    { ...plain, id: `${status.id}-costs` as const, label: `${status.label}: ${offScale.costs}` },
    {
      ...plain,
      id: `${status.id}-how-it-works` as const,
      label: `${status.label}: ${offScale['how-it-works']}`,
    },
    plain,
  ]
})

/** The status as a facet value and in words: at rungs 4 and 5 they say so where all that counts is off the scale. */
export function standingOf(rung: Rung, weighing: Weighing): { id: Standing; words: string } {
  const status = statusAt(rung)
  const off =
    status.id === 'evaluated-locally' || status.id === 'evaluated-independently'
      ? allOffScale(weighing)
      : undefined
  const standing = off ? standings.find(({ id }) => id === `${status.id}-${off}`) : undefined
  return standing ? { id: standing.id, words: standing.label } : { id: status.id, words: status.label }
}

/** What all that counts tells, where all of it is off the scale. */
export function allOffScale({ complete }: Weighing): OffScale | undefined {
  const counted = complete.filter(meetsLocal).map(({ evaluation }) => evaluation)
  if (counted.length === 0 || !counted.every(({ design }) => isOffScale(design))) return undefined
  return counted.every(({ design }) => design === 'economic') ? 'costs' : 'how-it-works'
}
