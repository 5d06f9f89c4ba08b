import { dateInWords } from '@casebook/core/date'
import { reviewByFor } from '@casebook/core/readiness'
import { checkNothingChanged, unschedule, unwithdraw, withdraw } from '@casebook/core/revision'
import type { ReactElement } from 'react'
import { ask } from '../api.ts'
import { Field } from '../frame/field.tsx'
import { today } from '../frame/today.ts'
import { ActForm, type ActProps, given, seenIn, typedIn } from './act-form.tsx'
import { TextArea } from './controls.tsx'
import { inEngland } from './england-time.ts'

const now = () => inEngland(new Date())

/** Takes a revision off the schedule. */
export function UnscheduleForm(props: ActProps): ReactElement {
  const { hand, line } = props
  return (
    <ActForm
      {...props}
      check={() => given({}, unschedule(hand.copy, hand.person, now(), { revision: line.number }))}
      send={() => ask.revision.unschedule.mutate(seenIn(props))}
      says={() => ({ says: 'It is off the schedule, and still approved.' })}
      button={{ text: 'Take it off the schedule', whileSending: 'Taking it off…' }}
    >
      <p>It is not published at its time. It stays approved, and can be published or scheduled again.</p>
    </ActForm>
  )
}

/** States that what is public was looked at, and nothing has changed. */
export function CheckForm(props: ActProps): ReactElement {
  const { hand, line } = props
  const usual = reviewByFor(today())
  const check = (typed: Record<string, unknown>) => {
    const reviewBy = typedIn(typed, 'reviewBy')
    const asked = reviewBy === '' ? {} : { reviewBy }
    return given(
      asked,
      checkNothingChanged(hand.copy, hand.person, now(), { revision: line.number, ...asked }),
    )
  }
  return (
    <ActForm
      {...props}
      check={check}
      send={(asked) => ask.revision.checkNothingChanged.mutate({ ...seenIn(props), ...asked })}
      says={({ reviewBy = usual }) => ({
        says: `Readers see that it was checked today. The next review is due by ${dateInWords(reviewBy)}.`,
      })}
      button={{ text: 'Nothing has changed', whileSending: 'Noting it…' }}
    >
      <p>
        You looked at revision {line.number}, which readers see, and nothing in it has changed. The page says
        that it was checked today.
      </p>
      <Field
        name="reviewBy"
        label="Next review by"
        input={{
          type: 'date',
          min: today(),
          defaultValue: usual,
          className: 'govuk-input govuk-input--width-10',
        }}
      />
    </ActForm>
  )
}

/** Withdraws what is public, with a reason that readers see. */
export function WithdrawForm(props: ActProps): ReactElement {
  const { hand, line } = props
  const check = (typed: Record<string, unknown>) => {
    const asked = { reason: typedIn(typed, 'reason') }
    return given(asked, withdraw(hand.copy, hand.person, now(), { revision: line.number, ...asked }))
  }
  return (
    <ActForm
      {...props}
      check={check}
      send={(asked) => ask.revision.withdraw.mutate({ ...seenIn(props), ...asked })}
      says={() => ({
        says: 'It is withdrawn. Its page says so and why. To undo it, take the withdrawal back, with a note for readers.',
      })}
      button={{ text: 'Withdraw it', whileSending: 'Withdrawing…' }}
    >
      <p>
        It leaves the lists and the search at once. Its page stays at its address, and says that it was
        withdrawn and why: nothing public is ever deleted. A withdrawal can be taken back.
      </p>
      <TextArea name="reason" label="Reason, for readers" hint="Why it should no longer be relied on." />
    </ActForm>
  )
}

/** Takes a withdrawal back, with a note that readers see. */
export function UnwithdrawForm(props: ActProps): ReactElement {
  const { hand, line } = props
  const check = (typed: Record<string, unknown>) => {
    const asked = { note: typedIn(typed, 'note') }
    return given(asked, unwithdraw(hand.copy, hand.person, now(), { revision: line.number, ...asked }))
  }
  return (
    <ActForm
      {...props}
      check={check}
      send={(asked) => ask.revision.unwithdraw.mutate({ ...seenIn(props), ...asked })}
      says={() => ({ says: 'The withdrawal is taken back: readers find it again.' })}
      button={{ text: 'Take the withdrawal back', whileSending: 'Taking it back…' }}
    >
      <p>
        Readers find revision {line.number} again, as it was. Its page says that it was withdrawn and why it
        is back.
      </p>
      <TextArea name="note" label="Note, for readers" hint="Why it can be relied on again." />
    </ActForm>
  )
}
