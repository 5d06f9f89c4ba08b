import { type Person, roleInWords } from '@casebook/core/person'
import { Section } from '@casebook/ui/section'
import type { ReactElement } from 'react'
import { PageTitle } from '../frame/page-title.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { SetUpApp } from './set-up-app.tsx'

/** What somebody sees in place of the desk, whose role needs a second factor, until they have one. */
export function SetUpPage({ person, done }: { person: Person; done: () => Promise<unknown> }): ReactElement {
  return (
    <div className="narrow">
      <PageTitle text="Set up your second factor" />
      <p>
        As {roleInWords(person.role).toLowerCase()} you can do things that a stolen password must not be
        enough for. So the desk opens once you have a second factor: choose one of the two. You can add the
        other later.
      </p>
      <Section id="app" title="An authenticator app">
        <p>An app on your telephone shows a code, which you type after your password.</p>
        <SetUpApp done={done} />
      </Section>
      <Section id="passkeys" title="A passkey">
        <p>
          Your device keeps a key, and you unlock it by a finger, a face or a number. It takes the place of
          password and code.
        </p>
        <AddPasskey done={done} />
      </Section>
    </div>
  )
}
