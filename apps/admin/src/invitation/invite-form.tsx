import { invite, type Person } from '@casebook/core/person'
import { type ReactElement, useState } from 'react'
import { api, ask, queryClient } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { Field } from '../frame/field.tsx'
import type { Invited } from '../person/answers.ts'
import { RoleChoice } from '../person/role-choice.tsx'
import { LinkToCopy } from './link-to-copy.tsx'

/** Invites somebody; the link to copy is shown this once, and sent by mail too. */
export function InviteForm({ me }: { me: Person }): ReactElement {
  const [invited, setInvited] = useState<Invited | null>(null)
  if (invited) {
    return (
      <LinkToCopy invited={invited}>
        <button type="button" className="govuk-button" onClick={() => setInvited(null)}>
          Invite somebody else
        </button>
      </LinkToCopy>
    )
  }
  return (
    <CheckedForm
      within="invite"
      check={(typed) => invite(me, typed)}
      send={async (given) => {
        setInvited(await ask.invitation.invite.mutate(given))
        await queryClient.invalidateQueries(api.person.list.queryFilter())
      }}
      button={{ text: 'Make the invitation', whileSending: 'Making the invitation…' }}
    >
      <Field name="name" label="Name" input={{ autoComplete: 'off', spellCheck: false }} />
      <Field
        name="email"
        label="Email address"
        hint="They sign in with it."
        input={{ type: 'email', autoComplete: 'off', spellCheck: false }}
      />
      <RoleChoice legend="Role" upTo={me.role} />
    </CheckedForm>
  )
}
