import type { Path } from '@casebook/core/difference'
import { type ReactElement, use, useState } from 'react'
import { KeptContext, useClaims, useForm } from './form-context.ts'
import { claimFieldAt, type Kept, keptIn, withKept, withoutKept } from './kept-claims.ts'
import { fieldId } from './place.ts'

type UnderProps = {
  readonly path: Path
  /** The words for which a reason is asked just now. */
  readonly asked: string | undefined
  readonly ask: (words: string | undefined) => void
  /** Where the claims are listed by the text itself. */
  readonly listedAbove?: boolean
}

/** Under one line: words that claim more than the evidence shows, to reword or keep with a reason, and those that are kept. */
export function ClaimsBeside({ path }: { path: Path }): ReactElement {
  const [asked, ask] = useState<string>()
  return <ClaimsUnder path={path} asked={asked} ask={ask} />
}

export function ClaimsUnder({ path, asked, ask, listedAbove = false }: UnderProps): ReactElement | null {
  const field = claimFieldAt(path)
  const claims = useClaims(path)
  const kept = keptIn(use(KeptContext)).filter((each) => each.field === field)
  const { readOnly } = useForm()
  const words = [...new Set(claims.map((claim) => claim.words))]
  const shown = listedAbove ? words.filter((each) => each === asked) : words
  if (field === undefined || shown.length + kept.length === 0) return null
  return (
    <ul className="claims">
      {shown.map((each) => (
        <li key={each} className="claims__one">
          {!listedAbove && (
            <span>
              <mark>{each}</mark> {claimSays}{' '}
            </span>
          )}
          {each === asked ? (
            <KeepForm path={path} field={field} words={each} done={() => ask(undefined)} />
          ) : (
            !readOnly && (
              <button type="button" className="plain-button" data-beside onClick={() => ask(each)}>
                Keep these words<span className="govuk-visually-hidden">: {each}</span>
              </button>
            )
          )}
        </li>
      ))}
      {kept.map((each) => (
        <KeptClaim key={each.words} path={path} kept={each} />
      ))}
    </ul>
  )
}

/** What is said of words that are marked. */
export const claimSays =
  'claims more than the evidence shows. Reword it, or keep it with a reason that readers see.'

type KeepProps = {
  readonly path: Path
  readonly field: string
  readonly words: string
  readonly done: () => void
}

/** Asks why words may stand that claim more than the evidence shows. */
function KeepForm({ path, field, words, done }: KeepProps): ReactElement {
  const { now, changeAll, announce } = useForm()
  const [reason, setReason] = useState('')
  const id = `${fieldId(path)}-keep`
  const keep = () => {
    if (reason.trim() === '') return
    changeAll(withKept(now(), { field, words, reason: reason.trim() }), 'keptClaims')
    announce(`Kept “${words}”. Readers see your reason.`)
    done()
    document.getElementById(fieldId(path))?.focus()
  }
  return (
    <div className="claims__reason">
      <label className="govuk-label" htmlFor={id}>
        Why “{words}” may stand
      </label>
      <textarea
        id={id}
        className="govuk-input one-line"
        rows={2}
        // biome-ignore lint/a11y/noAutofocus: it came up because somebody asked for it
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="add-source__acts">
        <button type="button" className="govuk-button govuk-button--secondary" onClick={keep}>
          Keep the words
        </button>
        <button type="button" className="plain-button" onClick={done}>
          Cancel
        </button>
      </p>
    </div>
  )
}

/** Words that are kept, with their reason, to take back. */
export function KeptClaim({ path, kept }: { path?: Path; kept: Kept }): ReactElement {
  const { now, changeAll, announce, readOnly } = useForm()
  const takeBack = () => {
    changeAll(withoutKept(now(), kept), 'keptClaims')
    announce(`“${kept.words}” is kept no more.`)
    document.getElementById(fieldId(path ?? 'keptClaims'))?.focus()
  }
  return (
    <li className="claims__one">
      <span>
        Kept: <mark>{kept.words}</mark>. Readers see why: {kept.reason}
      </span>{' '}
      {!readOnly && (
        <button type="button" className="plain-button" data-beside onClick={takeBack}>
          Take it back<span className="govuk-visually-hidden">: {kept.words}</span>
        </button>
      )}
    </li>
  )
}
