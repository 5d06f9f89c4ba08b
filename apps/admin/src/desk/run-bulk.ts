import type { Reason } from '@casebook/core/reason'
import { reasonsIn } from '../api.ts'

/** How far a run has come: what was answered, what is left, and what stopped it, where something did. */
export type Run<Answer, Each> = {
  answers: readonly Answer[]
  left: readonly Each[]
  stopped: readonly Reason[]
}

/**
 * Asks for a few at a time, in turn, so that progress is true and nothing is asked twice. Where the server refuses or is
 * not reached it stops, and what is left can be gone on with.
 */
export async function runBulk<Answer, Each>(
  { answers, left }: Pick<Run<Answer, Each>, 'answers' | 'left'>,
  atOnce: number,
  ask: (some: Each[]) => Promise<Answer[]>,
  tell: (run: Run<Answer, Each>) => void,
): Promise<Run<Answer, Each>> {
  let run: Run<Answer, Each> = { answers, left, stopped: [] }
  while (run.left.length > 0) {
    tell(run)
    try {
      const some = await ask(run.left.slice(0, atOnce))
      run = { answers: [...run.answers, ...some], left: run.left.slice(atOnce), stopped: [] }
    } catch (error) {
      return { ...run, stopped: reasonsIn(error) }
    }
  }
  return run
}
