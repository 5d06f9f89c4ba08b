import { type Person, Role, roleInWords } from '@casebook/core/person'
import { accept, refuse, type Verdict } from '@casebook/core/reason'
import { type ReactElement, useState } from 'react'
import { api, ask, queryClient } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { RoleChoice } from './role-choice.tsx'

/** Gives somebody another role, from their next click on. */
export function RoleForm({ person, me }: { person: Person; me: Person }): ReactElement {
  const [said, say] = useState('')
  const change = async (role: Role) => {
    say('')
    await ask.person.changeRole.mutate({ id: person.id, role })
    say(`${person.name} is ${roleInWords(role).toLowerCase()} now.`)
    await queryClient.invalidateQueries(api.person.pathFilter())
  }
  return (
    <>
      <CheckedForm
        within="role"
        check={chosenRole}
        send={change}
        button={{ text: 'Change the role', whileSending: 'Changing the role…' }}
      >
        <RoleChoice
          key={person.role}
          legend={`What ${person.name} may do`}
          upTo={me.role}
          chosen={person.role}
        />
      </CheckedForm>
      <p role="status">{said}</p>
    </>
  )
}

function chosenRole(typed: unknown): Verdict<Role> {
  const role = Role.safeParse(new Map(Object.entries(Object(typed))).get('role'))
  if (role.success) return accept(role.data)
  return refuse([{ rule: 'role-empty', says: 'Choose a role.', field: 'role' }])
}
