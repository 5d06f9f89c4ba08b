import type { Shelved } from '../desk/shelved.ts'

/** Whether readers find it. */
export function isPublished({ row: { standing } }: Shelved): boolean {
  return standing !== null && !standing.isWithdrawn
}

/** Whether its newest revision is on its way to the public. */
export function onItsWay({ row: { state } }: Shelved): boolean {
  return waiting.has(state.name)
}

const waiting: ReadonlySet<string> = new Set(['draft', 'in-review', 'approved', 'scheduled'])

/** Where it stands, in words: what readers find, and the newest revision where that is another. */
export function standsInWords(shelved: Shelved): string {
  const { standing, state, revision } = shelved.row
  if (standing === null) return state.words
  const there = standing.isWithdrawn ? 'Withdrawn' : 'Published'
  if (standing.revision === revision.number) return there
  return `${there}; newer: ${state.words.charAt(0).toLowerCase()}${state.words.slice(1)}`
}
