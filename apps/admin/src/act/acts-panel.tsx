import { type ReactElement, useState } from 'react'
import { type AtHand, useAtHand } from '../revision/opened.ts'
import type { ActProps, Done } from './act-form.tsx'
import { ApproveForm } from './approve-form.tsx'
import { AssignForm, SendForm } from './ask-review-form.tsx'
import { DoneBanner } from './done-banner.tsx'
import { type ActHere, type Offered, offeredTo } from './offered.ts'
import { CheckForm, UnscheduleForm, UnwithdrawForm, WithdrawForm } from './once-public-forms.tsx'
import { PublishForm } from './publish-form.tsx'
import { RejectForm, ReturnForm } from './remarks-form.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { Standing } from './standing.tsx'

const forms: Record<ActHere, { name: string; Form: (props: ActProps) => ReactElement }> = {
  'send-for-review': { name: 'Send for review', Form: SendForm },
  assign: { name: 'Assign the review', Form: AssignForm },
  return: { name: 'Return with reasons', Form: ReturnForm },
  reject: { name: 'Reject', Form: RejectForm },
  approve: { name: 'Approve', Form: ApproveForm },
  schedule: { name: 'Schedule', Form: ScheduleForm },
  unschedule: { name: 'Take it off the schedule', Form: UnscheduleForm },
  publish: { name: 'Publish', Form: PublishForm },
  amend: { name: 'Publish as an amendment', Form: PublishForm },
  'check-nothing-changed': { name: 'Checked: nothing has changed', Form: CheckForm },
  withdraw: { name: 'Withdraw', Form: WithdrawForm },
  unwithdraw: { name: 'Take the withdrawal back', Form: UnwithdrawForm },
}

/** Where a case study stands, and what whoever looks can do with it: each act with its form, and what it will do. */
export function ActsPanel(): ReactElement {
  const hand = useAtHand()
  const [done, setDone] = useState<Done | null>(null)
  const { open, closed } = offeredTo(hand)
  return (
    <section className="acts" aria-labelledby="acts-title" tabIndex={-1}>
      <h2 id="acts-title" className="acts__title">
        Where it stands
      </h2>
      {done && <DoneBanner key={done.says} done={done} next={setDone} />}
      <Standing hand={hand} />
      {open.length > 0 && (
        <div className="acts__open">
          {open.map((offered) => (
            <Act key={keyOf(offered)} offered={offered} hand={hand} done={setDone} />
          ))}
        </div>
      )}
      {closed.map(({ act, reasons }) => (
        <div key={act} className="act--closed">
          <p>
            <b>{forms[act].name}</b> is the next step, and not yours:
          </p>
          {reasons.map(({ rule, says }) => (
            <p key={rule}>{says}</p>
          ))}
        </div>
      ))}
    </section>
  )
}

type ActToChoose = { offered: Offered; hand: AtHand; done: (done: Done) => void }

/** One act: its form is there once it was opened, and keeps what is typed when it is folded again. */
function Act({ offered: { act, line }, hand, done }: ActToChoose): ReactElement {
  const [wasOpened, setWasOpened] = useState(false)
  const { name, Form } = forms[act]
  return (
    <details
      className="act"
      name="act"
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}
    >
      <summary>{name}</summary>
      {wasOpened && <Form hand={hand} line={line} done={done} />}
    </details>
  )
}

/** An act begins anew where what it is done to has moved on. */
function keyOf({ act, line }: Offered): string {
  return `${act} ${line.number} ${JSON.stringify(line.state)}`
}
