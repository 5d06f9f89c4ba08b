import { type Assessment, statusAt } from '@casebook/core/evidence'
import type { FieldReason } from '@casebook/core/readiness'
import { Flags } from '@casebook/ui/evidence/flags'
import { LadderTrack } from '@casebook/ui/evidence/ladder'
import { whoTerm } from '@casebook/ui/evidence/who-term'
import { type ReactElement, useId, useState } from 'react'
import type { Judged } from './judge.ts'
import { fieldId } from './place.ts'
import type { WrittenProps } from './props.ts'
import { pathOfReason } from './section-state.ts'
import { useJudged } from './use-judged.ts'

/**
 * The rules at the elbow: the evidence status that the draft would have, why, and what stands in the way of publishing
 * it. On a phone it is folded under one button that says the status.
 */
export function Elbow({ draft, asAt }: WrittenProps): ReactElement {
  const judged = useJudged(draft, asAt)
  const [open, setOpen] = useState(false)
  const id = useId()
  const { assessment, readiness } = judged
  return (
    <aside className={`elbow${open ? ' elbow--open' : ''}`} aria-label="What the rules say">
      <button
        type="button"
        className="elbow__fold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <strong>{assessment.words}</strong>
        <span>{inTheWay(readiness.blocking.length)}</span>
      </button>
      <div id={id} className="elbow__inside">
        <Status assessment={assessment} />
        <Reasons
          title={inTheWay(readiness.blocking.length)}
          judged={judged}
          reasons={readiness.blocking}
          follow={() => setOpen(false)}
        />
        {readiness.advisory.length > 0 && (
          <Reasons
            title="Worth a second look"
            judged={judged}
            reasons={readiness.advisory}
            follow={() => setOpen(false)}
          />
        )}
      </div>
    </aside>
  )
}

function inTheWay(count: number): string {
  if (count === 0) return 'Nothing stands in the way of publishing'
  return count === 1
    ? '1 thing stands in the way of publishing'
    : `${count} things stand in the way of publishing`
}

function Status({ assessment }: { assessment: Assessment }): ReactElement {
  const { words, ladder, rung, who, how, reasons, flags, nextStep, pending } = assessment
  return (
    <section className="elbow__part" aria-labelledby="elbow-status">
      <h2 id="elbow-status" className="elbow__title">
        How sure readers can be
      </h2>
      <p className="elbow__status">{words}</p>
      <p className="elbow__track">
        <LadderTrack ladder={ladder} />
      </p>
      {who && (
        <p>
          <b>{whoTerm(rung)}:</b> {who.words}
        </p>
      )}
      {how && (
        <p>
          <b>How:</b> {how.words}
        </p>
      )}
      <p>
        {nextStep ? (
          <>
            <b>Next: {statusAt(nextStep.rung).label}.</b> {nextStep.says}
          </>
        ) : (
          'This is the highest rung.'
        )}
      </p>
      <details>
        <summary>Why</summary>
        {reasons.map(({ rule, says, ids }) => (
          <p key={`${rule} ${ids.join(' ')}`}>{says}</p>
        ))}
        {pending.map(({ evaluation, says }) => (
          <p key={evaluation + says}>{says}</p>
        ))}
      </details>
      {flags.length > 0 && (
        <details>
          <summary>{flags.length === 1 ? '1 thing' : `${flags.length} things`} to take care with</summary>
          <Flags flags={flags} />
        </details>
      )}
    </section>
  )
}

type ReasonsProps = {
  readonly title: string
  readonly judged: Judged
  readonly reasons: readonly FieldReason[]
  readonly follow: () => void
}

/** Reasons, each a link that leads to its field. */
function Reasons({ title, judged, reasons, follow }: ReasonsProps): ReactElement {
  return (
    <section className="elbow__part" aria-label={title}>
      <h2 className="elbow__title">{title}</h2>
      <ul className="elbow__reasons">
        {reasons.map((reason) => (
          <li key={`${reason.rule} ${reason.field} ${reason.says}`}>
            <a href={`#${fieldId(pathOfReason(judged, reason))}`} onClick={follow}>
              {reason.says}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
