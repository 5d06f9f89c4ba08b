import { Direction, directionInWords } from '@casebook/core/evaluation'
import type { ReactElement } from 'react'

const shapes: Record<Direction, string> = {
  improved: 'M6 1 11 11H1z',
  worsened: 'M1 1h10L6 11z',
  'no-clear-change': 'M1.5 1.5h9v9h-9z',
  mixed: 'M6 .5 11.5 6 6 11.5.5 6z',
  unclear: 'M3 4.2C3 .6 9 .6 9 4c0 2-3 2.3-3 4M6 9.8v1.7',
  'not-measured': 'M1 6h10',
}

const drawnAsLine: readonly Direction[] = ['unclear', 'not-measured']

/** Which way it went: a shape and the words. */
export function DirectionMark({ direction }: { direction: Direction }): ReactElement {
  const words = directionInWords(direction)
  return (
    <span className={`direction direction--${direction}`}>
      <DirectionShape direction={direction} /> {words.charAt(0).toUpperCase() + words.slice(1)}
    </span>
  )
}

/** The shape alone: it says nothing by itself, so words stand beside it. */
export function DirectionShape({ direction }: { direction: Direction }): ReactElement {
  const line = drawnAsLine.includes(direction)
  return (
    <svg
      className="direction__shape"
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path className={line ? 'direction__line' : undefined} d={shapes[direction]} />
    </svg>
  )
}

/** The directions in the order in which we show them. */
export const directions: readonly Direction[] = Direction.options
