import { type CapCode, capNamed, caps, type RungDrawn, statusAt } from '@casebook/core/evidence'
import type { ReactElement } from 'react'

type Drawn = RungDrawn['state']

const stateWords: Record<Drawn, string> = {
  reached: 'reached',
  passed: 'no longer the case',
  open: 'not reached',
  capped: 'held back',
}

/** The eight rungs as a track with their names: each a shape and, for who cannot see it, words. */
export function Ladder({ ladder }: { ladder: readonly RungDrawn[] }): ReactElement {
  return (
    <div className="ladder">
      <ol className="ladder__rungs">
        {ladder.map(({ rung, state }) => (
          <li key={rung} className={`ladder__rung ladder__rung--${state}`}>
            <svg
              className="ladder__shape"
              viewBox="0 0 20 20"
              width="20"
              height="20"
              aria-hidden="true"
              focusable="false"
            >
              <Shape state={state} x={10} />
            </svg>
            <span className="ladder__name">{statusAt(rung).label}</span>
            <span className="govuk-visually-hidden">: {stateWords[state]}</span>
          </li>
        ))}
      </ol>
      <HeldBack ladder={ladder} />
    </div>
  )
}

/** The track alone, for a row of a list: it stands beside the status in words, and says the same. */
export function LadderTrack({ ladder }: { ladder: readonly RungDrawn[] }): ReactElement {
  const width = ladder.length * 16
  return (
    <svg
      className="track"
      viewBox={`0 0 ${width} 16`}
      width={width}
      height="16"
      role="img"
      aria-label={trackInWords(ladder)}
    >
      <g transform="translate(0 -2)">
        {ladder.map(({ rung, state }, at) => (
          <Shape key={rung} state={state} x={at * 16 + 8} />
        ))}
      </g>
    </svg>
  )
}

/** The ladder in words: `Reached 4 of 7. Held back from 5.` */
export function trackInWords(ladder: readonly RungDrawn[]): string {
  const reached = ladder.filter(({ state }) => state === 'reached').at(-1)?.rung ?? 0
  const held = ladder
    .filter(({ state }) => state === 'capped')
    .map(({ rung }) => statusAt(rung).label.toLowerCase())
  return `Rung ${reached} of 7.${held.length > 0 ? ` Held back from: ${held.join(', ')}.` : ''}`
}

/** Which rungs a cap bars, and why, in words. */
function HeldBack({ ladder }: { ladder: readonly RungDrawn[] }): ReactElement | null {
  const held = ladder.filter(({ state }) => state === 'capped')
  if (held.length === 0) return null
  return (
    <ul className="ladder__held">
      {held.map(({ rung, caps }) => (
        <li key={rung}>
          <strong>Held back from “{statusAt(rung).label}”.</strong> {caps.map(capInWords).join(' ')}
        </li>
      ))}
    </ul>
  )
}

function capInWords(code: string): string {
  return isCap(code) ? capNamed(code).says : ''
}

function isCap(code: string): code is CapCode {
  return caps.some((cap) => cap.code === code)
}

/** Filled for reached, a short dash for passed, open for not reached, crossed for held back. */
function Shape({ state, x }: { state: Drawn; x: number }): ReactElement {
  if (state === 'passed') return <path className="rung rung--passed" d={`M${x - 4} 10h8`} />
  if (state === 'reached') return <circle className="rung rung--reached" cx={x} cy="10" r="6" />
  return (
    <>
      <circle className="rung" cx={x} cy="10" r="5" />
      {state === 'capped' && <path className="rung" d={`M${x - 3.5} 6.5l7 7m0 -7l-7 7`} />}
    </>
  )
}
