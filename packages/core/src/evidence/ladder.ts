import type { RungDrawn } from './assessment.ts'
import { type CapCode, capNamed } from './caps.ts'
import { holds } from './rungs.ts'
import { type Rung, statuses } from './status.ts'
import { meetsLocal, type Weighing } from './weigh.ts'

/**
 * The eight rungs as they are drawn under a status. Only a rung that is true is drawn as reached: a finished study is
 * not "planned"; a rung that an evaluation would hold but for a cap is drawn with the cap's code.
 */
export function drawLadder(reached: Rung, weighing: Weighing): RungDrawn[] {
  return statuses.map(({ rung, id }) => {
    const state = stateOf(rung, reached, weighing)
    const caps = state === 'open' ? capsOn(rung, weighing) : []
    return { rung, status: id, state: caps.length > 0 ? 'capped' : state, caps }
  })
}

function stateOf(rung: Rung, reached: Rung, weighing: Weighing): 'reached' | 'passed' | 'open' {
  if (rung === reached) return 'reached'
  if (rung < 3) return rung < reached ? 'passed' : 'open'
  return holds(rung, weighing) ? 'reached' : 'open'
}

function capsOn(rung: Rung, { complete }: Weighing): CapCode[] {
  const bars = complete.flatMap((weighed) =>
    weighed.caps.filter((code) => barsRung(code, rung, meetsLocal(weighed))),
  )
  return [...new Set(bars)]
}

function barsRung(code: CapCode, rung: Rung, local: boolean): boolean {
  const cap = capNamed(code)
  return rung === 4 ? cap.at === 3 : local && cap.blocks === rung
}
