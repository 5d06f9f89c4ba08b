import type { Reason } from '@casebook/core/reason'
import { type Copy, copyAfter, write } from '@casebook/core/revision'
import { useMemo } from 'react'
import { inEngland } from '../act/england-time.ts'
import { offeredTo } from '../act/offered.ts'
import { today } from '../frame/today.ts'
import type { AtHand } from '../revision/opened.ts'
import type { Judged } from '../writing/judge.ts'
import { useJudged } from '../writing/use-judged.ts'
import type { WritingState } from './writing-state.ts'

/** What comes after writing, once what is on the page was saved. */
export type NextAct = {
  /** The case study as it would stand then, by core's rule. */
  after: Copy
  judged: Judged
  /** Whether it can be sent for review then, and core's reasons where that is the next step and not theirs. */
  maySend: boolean
  against: readonly Reason[]
}

/** What comes next for whoever writes here. Like the rules, it follows typing once that rests. */
export function useNextAct(hand: AtHand, { content, basedOn }: WritingState): NextAct {
  const { copy, person } = hand
  const judged = useJudged(content, today())
  return useMemo(() => {
    const saving = write(copy, person, inEngland(new Date()), {
      revision: basedOn,
      content: judged.draft,
    })
    const after = saving.ok ? copyAfter(copy, saving.value) : copy
    const { open, closed } = offeredTo({ copy: after, person })
    return {
      after,
      judged,
      maySend: open.some(({ act }) => act === 'send-for-review'),
      against: closed.find(({ act }) => act === 'send-for-review')?.reasons ?? [],
    }
  }, [copy, person, basedOn, judged])
}

/** The words of the way to it: the act itself, or how much is missing. */
export function nextInWords({ maySend, judged }: NextAct): string {
  const missing = judged.readiness.blocking.length
  if (!maySend) return 'What comes next'
  if (missing === 0) return 'Send for review'
  return missing === 1 ? '1 thing is missing' : `${missing} things are missing`
}
