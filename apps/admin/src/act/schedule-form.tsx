import type { Verdict } from '@casebook/core/reason'
import { publicOf, schedule } from '@casebook/core/revision'
import { type ReactElement, use, useState } from 'react'
import { ask } from '../api.ts'
import { FormContext } from '../frame/checked-form.tsx'
import { Field } from '../frame/field.tsx'
import { inBothTimes } from '../frame/moments.ts'
import { today } from '../frame/today.ts'
import { tookPlace } from '../revision/opened.ts'
import { ActForm, type ActProps, seenIn, typedIn } from './act-form.tsx'
import { inEngland, momentsAt } from './england-time.ts'
import { AmendmentNote, AmendmentSays } from './publish-form.tsx'

type When = { publishAt: string; note?: string }

/** Sets the time at which what was approved is published: a time in England, which is said in universal time too. */
export function ScheduleForm(props: ActProps): ReactElement {
  const { hand, line } = props
  const isAmendment = publicOf(hand.copy) !== undefined
  const isSet = line.state.state === 'approved' && line.state.schedule !== null
  const check = (typed: Record<string, unknown>): Verdict<When> => {
    const [moments, which] = [
      momentsAt(typedIn(typed, 'day'), typedIn(typed, 'time')),
      typedIn(typed, 'which'),
    ]
    const publishAt = moments.length === 2 ? moments.find((each) => each === which) : moments[0]
    if (publishAt === undefined) return { ok: false, reasons: [noTime(typed, moments.length)] }
    const note = typedIn(typed, 'note')
    const asked = { publishAt, ...(note && { note }) }
    const now = inEngland(new Date())
    const verdict = schedule(hand.copy, hand.person, now, { revision: line.number, ...asked })
    if (verdict.ok) return { ok: true, value: asked }
    return {
      ok: false,
      reasons: verdict.reasons.map((reason) =>
        reason.field === 'publishAt' ? { ...reason, field: 'day' } : reason,
      ),
    }
  }
  const takeOff = async () => {
    tookPlace(hand.ref, await ask.revision.unschedule.mutate(seenIn(props)))
    return { says: 'It is off the schedule, and still approved.' }
  }
  return (
    <ActForm
      {...props}
      check={check}
      send={(asked) => ask.revision.schedule.mutate({ ...seenIn(props), ...asked })}
      says={({ publishAt }) => ({
        says: `It will be published on ${inBothTimes(publishAt)}.`,
        undo: { text: 'Take it off the schedule', does: takeOff },
      })}
      button={{ text: isSet ? 'Set another time' : 'Schedule it', whileSending: 'Scheduling…' }}
    >
      <p>
        It is published by itself at the time that you choose. Until then it stays approved: a change takes it
        off the schedule, and so can you.
      </p>
      <TimeFields />
      {isAmendment && <AmendmentSays {...props} />}
      {isAmendment && <AmendmentNote />}
    </ActForm>
  )
}

function TimeFields(): ReactElement {
  const { within, reasons } = use(FormContext)
  const [day, setDay] = useState('')
  const [time, setTime] = useState('09:00')
  const moments = momentsAt(day, time)
  const isAmiss = reasons.some(({ field }) => field === 'which')
  return (
    <>
      <div className="when">
        <Field
          name="day"
          label="Day"
          input={{
            type: 'date',
            min: today(),
            value: day,
            onChange: ({ target }) => setDay(target.value),
            className: 'govuk-input govuk-input--width-10',
          }}
        />
        <Field
          name="time"
          label="Time in England"
          input={{
            type: 'time',
            value: time,
            onChange: ({ target }) => setTime(target.value),
            className: 'govuk-input govuk-input--width-10',
          }}
        />
      </div>
      {moments.length === 2 && (
        <fieldset className="govuk-fieldset" id={`${within}-which`}>
          <legend className="govuk-fieldset__legend field__label">
            The clocks go back that night, so this time comes twice. Which one?
          </legend>
          {isAmiss && (
            <p className="govuk-error-message">
              <span className="govuk-visually-hidden">Error:</span> Choose one of the two.
            </p>
          )}
          <div className="govuk-radios govuk-radios--small">
            {moments.map((moment, index) => (
              <div key={moment} className="govuk-radios__item">
                <input
                  className="govuk-radios__input"
                  type="radio"
                  name="which"
                  value={moment}
                  id={`${within}-which-${index}`}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={`${within}-which-${index}`}>
                  {index === 0 ? 'The first: ' : 'The second: '}
                  {inBothTimes(moment)}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <p role="status">{moments.length === 1 && moments[0] && `That is ${inBothTimes(moments[0])}.`}</p>
    </>
  )
}

function noTime(typed: Record<string, unknown>, moments: number) {
  const [day, time] = [typedIn(typed, 'day'), typedIn(typed, 'time')]
  if (day === '') return { rule: 'missing', says: 'Choose a day.', field: 'day' }
  if (time === '') return { rule: 'missing', says: 'Choose a time.', field: 'time' }
  if (moments === 2) return { rule: 'time-twice', says: 'Choose one of the two times.', field: 'which' }
  const says = `Choose another time: ${time} does not exist on that day, since the clocks go forward by an hour.`
  return { rule: 'no-such-time', says, field: 'time' }
}
