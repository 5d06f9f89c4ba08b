import type { Person } from '@casebook/core/person'
import { type ReactElement, useState } from 'react'
import { useNavigate } from 'react-router'
import { api, ask, queryClient } from '../api.ts'
import { ConfirmedAct } from '../frame/confirmed-act.tsx'
import type { Invited } from '../person/answers.ts'
import { LinkToCopy } from './link-to-copy.tsx'

/** What can be done for somebody who was invited and has not come yet. */
export function InvitationActs({ person }: { person: Person }): ReactElement {
  const { id, name } = person
  const [invited, setInvited] = useState<Invited | null>(null)
  const navigate = useNavigate()
  return (
    <>
      {invited && <LinkToCopy invited={invited} />}
      <div className="button-row">
        <ConfirmedAct
          text="Send a new link"
          done="A new link is on its way."
          act={async () => {
            setInvited(await ask.invitation.renew.mutate({ id }))
            await queryClient.invalidateQueries(api.person.list.queryFilter())
          }}
        >
          <p>{name} gets a letter with a new link, for seven days. The link from before works no more.</p>
        </ConfirmedAct>
        <ConfirmedAct
          text="Take the invitation back"
          act={async () => {
            await ask.invitation.takeBack.mutate({ id })
            await navigate('/people', { state: { told: `The invitation of ${name} is taken back.` } })
            await queryClient.invalidateQueries(api.person.list.queryFilter())
          }}
        >
          <p>The link works no more, and {name} is taken off the list. You can invite them again.</p>
        </ConfirmedAct>
      </div>
    </>
  )
}
