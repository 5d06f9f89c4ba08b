import { roleInWords } from '@casebook/core/person'
import { Facts } from '@casebook/ui/facts'
import { Section } from '@casebook/ui/section'
import type { ReactElement } from 'react'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { MySecondFactors } from '../second-factor/my-second-factors.tsx'
import { MySessions } from '../session/my-sessions.tsx'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { useWhoAmI } from './who-am-i.ts'

/** One's own account: name, password, second factor, and where one is signed in. */
export function AccountPage(): ReactElement {
  const person = useWhoAmI().data?.person
  if (!person) return <Loading what="your account" />
  return (
    <div className="narrow">
      <PageTitle text="Your account" />
      <Facts
        facts={[
          ['Email address', person.email],
          ['Role', roleInWords(person.role)],
        ]}
      />
      <Section id="name" title="Name">
        <NameForm person={person} />
      </Section>
      <Section id="second-factor" title="Second factor">
        <MySecondFactors person={person} />
      </Section>
      <Section id="password" title="Password">
        <PasswordForm />
      </Section>
      <Section id="sessions" title="Where you are signed in">
        <MySessions />
      </Section>
    </div>
  )
}
