import { dateInWords } from '@casebook/core/date'
import { type StageId, stages } from '@casebook/core/taxonomy'
import type { ReactElement } from 'react'

/** How far delivery is, always with the date as at which it holds. Says nothing of evidence. */
export function StageTag({ stage, asAt }: { stage: string; asAt: string }): ReactElement {
  return (
    <span className="stage">
      <strong className="stage__name">{stageInWords(stage)}</strong> as at {dateInWords(asAt)}
    </span>
  )
}

/** The stage in a reader's words. */
export function stageInWords(stage: string): string {
  return isStage(stage) ? stages.label(stage) : 'Stage not known'
}

function isStage(stage: string): stage is StageId {
  return (stages.ids as readonly string[]).includes(stage)
}
