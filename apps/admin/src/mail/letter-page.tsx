import { Facts } from '@casebook/ui/facts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useParams } from 'react-router'
import { api, reasonsIn } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { momentInWords } from '../frame/moments.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { useToldHere } from '../frame/use-told-here.tsx'
import { LetterText } from './letter-text.tsx'
import { type LetterState, standingInWords, stateLabel } from './letter-words.ts'

/** One letter: how far it is, what it says, and the way to send it again. */
export function LetterPage(): ReactElement {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(
    api.mail.open.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (isUnderWay(state.data?.letter.state) ? 2_000 : false) },
    ),
  )
  if (error && !data) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="the letter" />
  const { letter, text, note, canBeSentAgain } = data
  return (
    <div className="letter">
      <nav aria-label="Back" className="back">
        <Link to="/mail">
          <span aria-hidden="true">← </span>Outbox
        </Link>
      </nav>
      <PageTitle text={letter.subject} />
      <Facts
        facts={[
          ['To', <span className="entry__address">{letter.to}</span>],
          ['State', <span className={`badge badge--${letter.state}`}>{stateLabel(letter.state)}</span>],
          ['How far it is', standingInWords(letter)],
          ['What happened', letter.failure],
          ['Its link or code works until', letter.expiresAt && momentInWords(letter.expiresAt)],
        ]}
      />
      {note && <p className="notice">{note}</p>}
      {text && <LetterText {...text} />}
      <SendAgain id={id} isSent={letter.state === 'sent'} canBe={canBeSentAgain} />
    </div>
  )
}

function isUnderWay(state: LetterState | undefined): boolean {
  return state === 'waiting' || state === 'sending'
}

type SendAgainProps = { id: string; isSent: boolean; canBe: boolean }

/** What was asked for stays told while the letter is under way, when it cannot be asked for again. */
function SendAgain({ id, isSent, canBe }: SendAgainProps): ReactElement {
  const client = useQueryClient()
  const { told, tell } = useToldHere()
  const sending = useMutation(
    api.mail.sendAgain.mutationOptions({
      onSuccess: () => {
        tell(
          isSent ? 'A second letter with the same text waits in the outbox.' : 'It waits to be sent again.',
        )
        return client.invalidateQueries(api.mail.pathFilter())
      },
    }),
  )
  return (
    <div>
      {told}
      <div role="alert">
        {sending.isError && reasonsIn(sending.error).map(({ rule, says }) => <p key={rule}>{says}</p>)}
      </div>
      {canBe && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-disabled={sending.isPending}
          onClick={() => !sending.isPending && sending.mutate({ id })}
        >
          {sending.isPending ? 'Asking for it…' : 'Send again'}
        </button>
      )}
    </div>
  )
}
