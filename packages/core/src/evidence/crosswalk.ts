import type { Equivalent } from './assessment.ts'
import type { Rung } from './status.ts'

/** What every row of the crosswalk is labelled with. */
export const crosswalkCaveat = 'Nearest equivalent, not a rating by them.'

const none = 'no equivalent'

/** The nearest rung of four other schemes, by ours: College of Policing Practice Bank, Nesta, EIF. SMS follows the design. */
const nearest: Record<Rung, [practiceBank: string, nesta: string, eif: string]> = {
  0: ['untested', none, none],
  1: ['untested', none, none],
  2: ['untested', none, none],
  3: ['untested', '1', none],
  4: ['evaluated locally', '2', none],
  5: ['independently evaluated', '2', none],
  6: ['independently evaluated', '3', '2+ to 3'],
  7: ['independently evaluated', '4', '4'],
}

/** The nearest rung of the Practice Bank, of Nesta, of EIF and of the Maryland scale. */
export function crosswalkOf(rung: Rung, designLevel: number | null, independent: boolean): Equivalent[] {
  const [practiceBank, nesta, eif] = nearest[rung]
  const offScale = rung >= 4 && designLevel === null
  return [
    {
      scheme: 'College of Policing Practice Bank',
      nearest: rung === 6 && !independent ? 'evaluated locally' : practiceBank,
    },
    { scheme: 'Nesta Standards of Evidence', nearest: offScale ? none : nesta },
    { scheme: 'Early Intervention Foundation', nearest: offScale ? none : eif },
    {
      scheme: 'Maryland Scientific Methods Scale',
      nearest: rung >= 4 && designLevel !== null ? `${designLevel}` : none,
    },
  ]
}
