import { NameChange, type Person } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import { type ReactElement, useState } from 'react'
import { api, ask, queryClient } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { Field } from '../frame/field.tsx'

/** Changes what one calls oneself. */
export function NameForm({ person }: { person: Person }): ReactElement {
  const [said, say] = useState('')
  return (
    <>
      <CheckedForm
        within="name"
        check={(typed) => parse(NameChange, typed)}
        send={async (given) => {
          say('')
          await ask.person.changeName.mutate(given)
          say('Your name is changed.')
          await queryClient.invalidateQueries(api.person.pathFilter())
        }}
        button={{ text: 'Change my name', whileSending: 'Changing your name…' }}
      >
        <Field
          name="name"
          label="Your name"
          hint="As others at the desk see it beside what you do."
          input={{ autoComplete: 'name', spellCheck: false, defaultValue: person.name }}
        />
      </CheckedForm>
      <p role="status">{said}</p>
    </>
  )
}
