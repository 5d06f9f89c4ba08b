import { may, type Person } from '@casebook/core/person'
import { Section } from '@casebook/ui/section'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useLocation } from 'react-router'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { InviteForm } from '../invitation/invite-form.tsx'
import { PersonRow } from './person-row.tsx'
import { useWhoAmI } from './who-am-i.ts'

/** Who works here; and, for those who look after people, whoever is invited. */
export function PeoplePage(): ReactElement {
  const me = useWhoAmI().data?.person ?? null
  const { data, error, refetch } = useQuery(api.person.list.queryOptions())
  const { state } = useLocation()
  if (error) return <Trouble error={error} again={refetch} />
  if (!data || !me) return <Loading what="the people" />
  return (
    <>
      <div className="titled">
        <PageTitle text="People" />
        {may(me, 'person.invite').ok && (
          <a className="govuk-button" href="#invite">
            Invite somebody
          </a>
        )}
      </div>
      <p role="status">{toldIn(state)}</p>
      <Section id="people" title={data.length === 1 ? 'One person' : `${data.length} people`}>
        <ul className="people">
          {data.map((listed) => (
            <PersonRow key={listed.person.id} listed={listed} me={me} />
          ))}
        </ul>
      </Section>
      {may(me, 'person.invite').ok && <Inviting me={me} isAlone={data.length === 1} />}
    </>
  )
}

function Inviting({ me, isAlone }: { me: Person; isAlone: boolean }): ReactElement {
  return (
    <Section id="invite" title="Invite somebody">
      {isAlone && (
        <p className="notice">
          You are the only one here. Nobody approves what they wrote, so publishing takes two of you at least;
          and a second administrator can help where you lose your second factor.
        </p>
      )}
      <div className="narrow">
        <InviteForm me={me} />
      </div>
    </Section>
  )
}

/** What was done on the page that led here, such as the end of an account that has no page any more. */
function toldIn(state: unknown): string {
  const told: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'told') : ''
  return typeof told === 'string' ? told : ''
}
