import { type Person, roleInWords } from '@casebook/core/person'
import { Facts } from '@casebook/ui/facts'
import { Section } from '@casebook/ui/section'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { InvitationActs } from '../invitation/invitation-acts.tsx'
import { AccountActs } from './account-acts.tsx'
import type { Listed } from './answers.ts'
import { standingOf } from './person-row.tsx'
import { RoleForm } from './role-form.tsx'
import { useWhoAmI } from './who-am-i.ts'

/** Somebody's account, and what an administrator can do to it. */
export function PersonPage(): ReactElement {
  const { id } = useParams()
  const me = useWhoAmI().data?.person ?? null
  const { data, error, refetch } = useQuery(api.person.list.queryOptions())
  if (error) return <Trouble error={error} again={refetch} />
  if (!data || !me) return <Loading what="the account" />
  const listed = data.find(({ person }) => person.id === id)
  if (!listed) return <NotFoundPage />
  return <Account listed={listed} me={me} />
}

function Account({ listed, me }: { listed: Listed; me: Person }): ReactElement {
  const { person, state } = listed
  return (
    <div className="narrow">
      <PageTitle text={person.name} />
      <Facts
        facts={[
          ['Email address', person.email],
          ['Role', roleInWords(person.role)],
          ['Account', standingOf(listed).join('. ') || 'Active'],
        ]}
      />
      {state !== 'deactivated' && (
        <Section id="role" title="Role">
          <RoleForm person={person} me={me} />
        </Section>
      )}
      {state === 'invited' ? (
        <Section id="invitation" title="Invitation">
          <InvitationActs person={person} />
        </Section>
      ) : (
        <Section id="account" title="Account">
          {person.id === me.id ? (
            <p>
              This is your own account: look after it on <Link to="/account">your account</Link>.
            </p>
          ) : (
            <AccountActs listed={listed} />
          )}
        </Section>
      )}
      <p>
        <Link to="/people">All people</Link>
      </p>
    </div>
  )
}
