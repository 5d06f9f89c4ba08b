import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { api, ask, queryClient } from '../api.ts'
import { ConfirmedAct } from '../frame/confirmed-act.tsx'
import { Loading } from '../frame/loading.tsx'
import { momentInWords } from '../frame/moments.ts'
import { TroubleInPlace } from '../frame/trouble.tsx'
import { useToldHere } from '../frame/use-told-here.tsx'
import type { MySession } from '../person/answers.ts'

const again = () => queryClient.invalidateQueries(api.session.pathFilter())

/** Where one is signed in, each place to be ended, or all but this one. */
export function MySessions(): ReactElement {
  const { data, error, refetch } = useQuery(api.session.mine.queryOptions())
  const { told, tell } = useToldHere()
  if (error) return <TroubleInPlace error={error} again={refetch} />
  if (!data) return <Loading what="where you are signed in" />
  return (
    <>
      {told}
      <ul className="kept">
        {data.map((session) => (
          <Session key={session.id} session={session} tell={tell} />
        ))}
      </ul>
      {data.length > 1 && (
        <ConfirmedAct
          text="Sign out everywhere else"
          done="You are signed out everywhere else."
          tell={tell}
          act={async () => {
            await ask.session.endOthers.mutate()
            await again()
          }}
        >
          <p>Every other browser has to sign in again at its next click. This one stays signed in.</p>
        </ConfirmedAct>
      )}
    </>
  )
}

type SessionProps = { session: MySession; tell: (done: string) => void }

function Session({ session, tell }: SessionProps): ReactElement {
  const { id, browser, signedInAt, lastUsedAt, isThisOne } = session
  return (
    <li>
      <span>
        {browser}
        {isThisOne && <strong> (this one)</strong>}{' '}
        <span className="quiet">
          since {momentInWords(signedInAt)}
          {!isThisOne && `, last used ${momentInWords(lastUsedAt)}`}
        </span>
      </span>
      {!isThisOne && (
        <ConfirmedAct
          text={`Sign out ${browser}`}
          done={`${browser} is signed out.`}
          tell={tell}
          act={async () => {
            await ask.session.end.mutate({ id })
            await again()
          }}
        >
          <p>
            The session since {momentInWords(signedInAt)} ends at its next click. Where it was not you, change
            your password too.
          </p>
        </ConfirmedAct>
      )}
    </li>
  )
}
