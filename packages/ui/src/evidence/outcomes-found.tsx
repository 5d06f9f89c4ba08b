import { directionInWords } from '@casebook/core/evaluation'
import type { Assessment } from '@casebook/core/evidence'
import type { ReactElement } from 'react'
import { DirectionShape, directions } from './direction-mark.tsx'

const always: readonly string[] = ['improved', 'no-clear-change', 'worsened']

const harmsWords: Record<Assessment['harms'], string> = {
  'looked-for': 'Somebody looked for harms.',
  'not-looked-for': 'Nobody looked for harms.',
  'not-known': 'It is not known whether anyone looked for harms.',
}

/**
 * What changed, counted by direction and never added up to one verdict, and whether anyone looked for harms. Where nobody
 * did, a flag says whose evaluation it was.
 */
export function OutcomesFound({ outcomes, harms }: Pick<Assessment, 'outcomes' | 'harms'>): ReactElement {
  const shown = directions.filter((direction) => always.includes(direction) || outcomes[direction].length > 0)
  const none = directions.every((direction) => outcomes[direction].length === 0)
  if (none) return <p>No outcome is stated.</p>
  return (
    <ul className="counts">
      {shown.map((direction) => (
        <li key={direction}>
          <DirectionShape direction={direction} /> <strong>{outcomes[direction].length}</strong>{' '}
          {directionInWords(direction)}
        </li>
      ))}
      {harms === 'looked-for' && <li>harms were looked for</li>}
      {harms === 'not-known' && (
        <li>
          <DirectionShape direction="unclear" /> not known whether anyone looked for harms
        </li>
      )}
    </ul>
  )
}

/** Whether anyone looked for harms, in a reader's words: silence is not a no. */
export function harmsInWords(harms: Assessment['harms']): string {
  return harmsWords[harms]
}
