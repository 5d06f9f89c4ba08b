import type { Person } from '@casebook/core/person'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { ask, queryClient } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { type BulkAct, type BulkActId, bulkActs, type Did, type Previewed, type Typed } from './bulk-acts.ts'
import { BulkFields } from './bulk-fields.tsx'
import { BulkResults } from './bulk-results.tsx'
import type { Chosen } from './chosen.ts'
import { countInWords } from './count-in-words.ts'
import { type Run, runBulk } from './run-bulk.ts'
import { Stopped } from './stopped.tsx'
import { UndoBulk } from './undo-bulk.tsx'

/** So many are previewed in one call; what is done is done one by one. */
const previewedAtOnce = 10

type Step =
  | { at: 'asking' }
  | { at: 'previewing'; act: BulkAct; run: Run<Previewed, Chosen> }
  | { at: 'doing'; act: BulkAct; run: Run<Did, Chosen> }

type BulkPanelProps = { act: BulkActId; person: Person; chosen: readonly Chosen[]; close: () => void }

/** One thing done to all that is chosen: what it asks for, what would happen to each, how far it is, what happened, and the way back. */
export function BulkPanel({ act: id, person, chosen: now, close }: BulkPanelProps): ReactElement {
  // What is done is done to what was chosen when it was begun.
  const [chosen] = useState(now)
  const [bulk] = useState(() => crypto.randomUUID())
  const [step, setStep] = useState<Step>({ at: 'asking' })
  const heading = useRef<HTMLHeadingElement>(null)
  const isOver = step.at !== 'asking' && step.run.left.length === 0
  useEffect(() => heading.current?.focus(), [step.at, isOver])

  const preview = async (act: BulkAct, from: Pick<Run<Previewed, Chosen>, 'answers' | 'left'>) => {
    const tell = (run: Run<Previewed, Chosen>) => setStep({ at: 'previewing', act, run })
    const some = (each: Chosen[]) => ask.desk.previewBulk.mutate({ bulk, act, chosen: each.map(plain) })
    tell(await runBulk(from, previewedAtOnce, some, tell))
  }
  const doIt = async (act: BulkAct, from: Pick<Run<Did, Chosen>, 'answers' | 'left'>) => {
    const tell = (run: Run<Did, Chosen>) => setStep({ at: 'doing', act, run })
    const some = (each: Chosen[]) => ask.desk.bulk.mutate({ bulk, act, chosen: each.map(plain) })
    tell(await runBulk(from, 1, some, tell))
    await queryClient.invalidateQueries()
  }
  const { label, read } = bulkActs[id]
  return (
    <section aria-labelledby="bulk" className="bulk">
      <h2 id="bulk" ref={heading} tabIndex={-1}>
        {label}: {countInWords(chosen.length)}
      </h2>
      {step.at === 'asking' && (
        <CheckedForm
          within="bulk"
          check={(typed) => read(typed as Typed)}
          send={(act) => preview(act, { answers: [], left: chosen })}
          button={{ text: 'See what would happen', whileSending: 'Looking…' }}
        >
          <BulkFields act={id} person={person} />
        </CheckedForm>
      )}
      {step.at === 'previewing' && (
        <>
          <Progress run={step.run} of={chosen.length} says="Looked at" />
          <Stopped run={step.run} again={() => preview(step.act, step.run)} />
          <BulkResults answers={step.run.answers} />
          {isOver && (
            <DoIt run={step.run} chosen={chosen} does={(left) => doIt(step.act, { answers: [], left })} />
          )}
        </>
      )}
      {step.at === 'doing' && (
        <>
          <Progress run={step.run} of={step.run.answers.length + step.run.left.length} says="Done" />
          <Stopped run={step.run} again={() => doIt(step.act, step.run)} />
          <BulkResults answers={step.run.answers} />
          <UndoBulk bulk={bulk} did={step.run.answers} />
        </>
      )}
      <p>
        <button type="button" className="plain-button" onClick={close}>
          {step.at === 'doing' ? 'Back to the list' : 'Leave it'}
        </button>
      </p>
    </section>
  )
}

function plain({ caseStudy, revision, standing }: Chosen): Omit<Chosen, 'title'> {
  return { caseStudy, revision, standing }
}

type ProgressProps = { run: Run<Previewed | Did, Chosen>; of: number; says: string }

function Progress({ run: { answers, left, stopped }, of, says }: ProgressProps): ReactElement {
  const isUnderWay = left.length > 0 && stopped.length === 0
  return (
    <div>
      <p role="status">
        {says}: {answers.length} of {of}.{isUnderWay && ' Keep this page open until it is done.'}
      </p>
      {isUnderWay && (
        <progress className="bulk__progress" value={answers.length} max={of} aria-label={says} />
      )}
    </div>
  )
}

type DoItProps = {
  run: Run<Previewed, Chosen>
  chosen: readonly Chosen[]
  does: (left: readonly Chosen[]) => Promise<void>
}

/** Does it to those that nothing stands against. */
function DoIt({ run: { answers }, chosen, does }: DoItProps): ReactElement {
  const fit = new Set(answers.filter(({ refused }) => refused === null).map(({ caseStudy }) => caseStudy))
  const left = chosen.filter(({ caseStudy }) => fit.has(caseStudy))
  if (left.length === 0) return <p>None of these can be done. Choose others, or something else to do.</p>
  return (
    <button type="button" className="govuk-button" onClick={() => void does(left)}>
      Do it to {countInWords(left.length)}
    </button>
  )
}
