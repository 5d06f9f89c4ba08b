import { newestOf, stateInWords } from '@casebook/core/revision'
import { type ReactElement, useState } from 'react'
import { Link } from 'react-router'
import type { Done } from '../act/act-form.tsx'
import { SendForm } from '../act/ask-review-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'
import { Told } from '../frame/told.ts'
import { type AtHand, tookPlace } from '../revision/opened.ts'
import { wayTo } from '../revision/way.ts'
import { Missing } from './missing.tsx'
import type { NextAct } from './use-next-act.ts'
import type { Writing } from './writing.ts'
import type { WritingState } from './writing-state.ts'

type NextStepProps = {
  hand: AtHand
  writing: Writing
  isChanged: boolean
  next: NextAct
}

/**
 * What comes after writing: sending it for review, saved before it is sent; where something is missing, that first. In
 * any other state, where to go on.
 */
export function NextStep(props: NextStepProps): ReactElement {
  const { hand, next } = props
  const [done, setDone] = useState<Done | null>(null)
  return (
    <section id="next-step" className="next-step" aria-labelledby="next-step-title" tabIndex={-1}>
      <h2 id="next-step-title">What comes next</h2>
      {done && <DoneBanner key={done.says} done={done} next={setDone} />}
      {next.maySend ? (
        <Sending {...props} done={setDone} />
      ) : (
        <p>
          {stateInWords(newestOf(next.after).state)}. {next.against.map(({ says }) => says).join(' ')} What
          can be done with it stands on <Link to={wayTo(hand, '')}>its overview</Link>.
        </p>
      )}
    </section>
  )
}

type SendingProps = NextStepProps & { done: (done: Done) => void }

function Sending({ hand, writing, isChanged, next, done }: SendingProps): ReactElement {
  const { after, judged } = next
  const { blocking } = judged.readiness
  const save = async () => {
    const saved = await writing.save()
    if (!saved) throw new Told(notSaved(writing.state))
    tookPlace(hand.ref, saved)
    return saved.history.length
  }
  const form = (
    <SendForm
      hand={{ ...hand, copy: after }}
      line={newestOf(after)}
      done={done}
      save={isChanged ? save : undefined}
    />
  )
  if (blocking.length === 0) return form
  return (
    <>
      <p>Before it can be approved and published, it needs:</p>
      <Missing judged={judged} />
      <details className="folded">
        <summary>Send it for review as it is</summary>
        {form}
      </details>
    </>
  )
}

function notSaved({ reasons, merge }: WritingState) {
  const [first] = reasons
  if (first) return first
  const says = merge
    ? 'It was not sent: somebody saved something else meanwhile. Bring the two together first.'
    : 'It was not sent, because it could not be saved. What you typed is kept: try again once the line at the top says so.'
  return { rule: 'not-saved', says }
}
