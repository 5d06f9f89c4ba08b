import { dateInWords } from '@casebook/core/date'
import { assign, sendForReview } from '@casebook/core/revision'
import type { ReactElement } from 'react'
import { ask } from '../api.ts'
import { Field } from '../frame/field.tsx'
import { today } from '../frame/today.ts'
import { type Opened, tookPlace } from '../revision/opened.ts'
import { ActForm, type ActProps, type Done, given, seenIn, typedIn } from './act-form.tsx'
import { Select } from './controls.tsx'
import { inEngland } from './england-time.ts'

type Asked = { reviewer: string | null; due: string | null }

type SendFormProps = ActProps & {
  /** Saves first what is to be sent, and answers with the number of its revision. */
  save?: (() => Promise<number>) | undefined
}

/** Sends a draft for review, to somebody by a day where one likes. */
export function SendForm({ save, ...props }: SendFormProps): ReactElement {
  const send = async (asked: Asked) => {
    const seen = seenIn(props)
    const revision = save ? await save() : seen.revision
    return ask.revision.sendForReview.mutate({ ...seen, revision, ...asked })
  }
  return (
    <AskForm
      {...props}
      rule={sendForReview}
      send={send}
      does="Sent for review"
      button={{ text: save ? 'Save and send for review' : 'Send for review', whileSending: 'Sending…' }}
      says="It goes to the reviewers’ list. You can still change it: what is in review stays there. Whoever reviews it cannot be anybody who wrote in it."
    />
  )
}

/** Assigns what is in review to somebody else, or to nobody. */
export function AssignForm(props: ActProps): ReactElement {
  const { state } = props.line
  const before = state.state === 'in-review' ? { reviewer: state.reviewer, due: state.due } : undefined
  const assigning = (asked: Asked) => ask.revision.assign.mutate({ ...seenIn(props), ...asked })
  return (
    <AskForm
      {...props}
      rule={assign}
      send={assigning}
      before={before}
      does="Assigned"
      button={{ text: 'Assign the review', whileSending: 'Assigning…' }}
      says="Whoever you choose gets a letter. Anybody who may approve it still can."
      undo={before && (() => assigning(before))}
    />
  )
}

type AskFormProps = ActProps & {
  rule: typeof assign
  send: (asked: Asked) => Promise<Opened>
  does: string
  says: string
  button: { text: string; whileSending: string }
  before?: Asked | undefined
  undo?: (() => Promise<Opened>) | undefined
}

function AskForm({ rule, send, does, says, before, undo, ...props }: AskFormProps): ReactElement {
  const { hand } = props
  const { approvers } = hand.opened
  const check = (typed: Record<string, unknown>) => {
    const asked = { reviewer: typedIn(typed, 'reviewer') || null, due: typedIn(typed, 'due') || null }
    const { due } = asked
    return given(
      asked,
      rule(hand.copy, hand.person, inEngland(new Date()), { revision: props.line.number, due }),
    )
  }
  const told = ({ reviewer, due }: Asked): Done => {
    const name = approvers.find(({ id }) => id === reviewer)?.name
    return { says: `${does}${name ? ` to ${name}` : ''}${due ? `, by ${dateInWords(due)}` : ''}.` }
  }
  return (
    <ActForm
      {...props}
      check={check}
      send={send}
      says={(asked) => ({
        ...told(asked),
        ...(undo && {
          undo: {
            text: 'Assign it as before',
            does: async () => {
              tookPlace(hand.ref, await undo())
              return { says: 'Assigned as before.' }
            },
          },
        }),
      })}
    >
      <p>{says}</p>
      {approvers.length === 0 && (
        <p className="notice">
          Nobody here may approve it yet: whoever wrote in it cannot. Ask an administrator to invite a
          reviewer.
        </p>
      )}
      <Select
        name="reviewer"
        label="Reviewer"
        hint="Those who may approve it. A letter is sent to whom you choose."
        none="Whoever takes it"
        options={approvers.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={before?.reviewer ?? ''}
      />
      <Field
        name="due"
        label="Asked for by (optional)"
        input={{
          type: 'date',
          min: today(),
          defaultValue: before?.due ?? '',
          className: 'govuk-input govuk-input--width-10',
        }}
      />
    </ActForm>
  )
}
