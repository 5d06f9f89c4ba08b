import type { RungDrawn } from './assessment.ts'
import { type CapCode, capNamed } from './caps.ts'
import type { Climbed } from './rungs.ts'
import { type Rung, statuses } from './status.ts'
import { meetsLocal, type Weighed, type Weighing } from './weigh.ts'

/**
 * The eight rungs as they are drawn under a status. Only a rung that is true is drawn as reached: a finished study is
 * not "planned"; a rung that an evaluation would hold but for a cap is drawn with the cap's code.
 */
export function drawLadder(climbed: Climbed, weighing: Weighing): RungDrawn[] {
  return statuses.map(({ rung, id }) => {
    const state = stateOf(rung, climbed)
    const caps = state === 'open' ? capsOn(rung, weighing) : []
    return { rung, status: id, state: caps.length > 0 ? 'capped' : state, caps }
  })
}

function stateOf(rung: Rung, { rung: reached, held }: Climbed): 'reached' | 'passed' | 'open' {
  if (rung === reached) return 'reached'
  if (rung < 3) return rung < reached ? 'passed' : 'open'
  return held.includes(rung) ? 'reached' : 'open'
}

/** Caps bar rungs 4, 5 and 6 alone. */
function capsOn(rung: Rung, { complete }: Weighing): CapCode[] {
  const bars: CapCode[] = []
  if (rung < 4 || rung > 6) return bars
  for (const weighed of complete) {
    for (const code of weighed.caps) {
      if (barsRung(code, rung, weighed) && !bars.includes(code)) bars.push(code)
    }
  }
  return bars
}

function barsRung(code: CapCode, rung: Rung, weighed: Weighed): boolean {
  const cap = capNamed(code)
  return rung === 4 ? cap.at === 3 : cap.blocks === rung && meetsLocal(weighed)
}
