import type { Path } from '@casebook/core/difference'
import { type ReactElement, use, useState } from 'react'
import { KeptContext, useClaims, useForm } from './form-context.ts'
import { claimFieldAt, type Kept, keptIn, withKept, withoutKept } from './kept-claims.ts'
import { fieldId } from './place.ts'

/** Under a text: words that claim more than the evidence shows, to reword or keep with a reason, and those that are kept. */
export function ClaimsBeside({ path }: { path: Path }): ReactElement | null {
  const field = claimFieldAt(path)
  return field === undefined ? null : <Claims path={path} field={field} />
}

function Claims({ path, field }: { path: Path; field: string }): ReactElement | null {
  const claims = useClaims(path)
  const kept = keptIn(use(KeptContext)).filter((each) => each.field === field)
  const words = [...new Set(claims.map((claim) => claim.words))]
  if (words.length + kept.length === 0) return null
  return (
    <ul className="claims">
      {words.map((each) => (
        <Claim key={each} path={path} field={field} words={each} />
      ))}
      {kept.map((each) => (
        <KeptClaim key={each.words} path={path} kept={each} />
      ))}
    </ul>
  )
}

function Claim({ path, field, words }: { path: Path; field: string; words: string }): ReactElement {
  const { now, changeAll, announce, readOnly } = useForm()
  const [reason, setReason] = useState<string>()
  const id = `${fieldId(path)}-keep-${words.replaceAll(/\s+/g, '-')}`
  const keep = () => {
    if (!reason?.trim()) return
    changeAll(withKept(now(), { field, words, reason: reason.trim() }), 'keptClaims')
    announce(`Kept “${words}”. Readers see your reason.`)
    document.getElementById(fieldId(path))?.focus()
  }
  return (
    <li className="claims__one">
      <span>
        <mark>{words}</mark> claims more than the evidence shows. Reword it, or keep it with a reason that
        readers see.
      </span>{' '}
      {!readOnly && reason === undefined && (
        <button type="button" className="plain-button" data-beside onClick={() => setReason('')}>
          Keep these words<span className="govuk-visually-hidden">: {words}</span>
        </button>
      )}
      {reason !== undefined && (
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
            <button type="button" className="plain-button" onClick={() => setReason(undefined)}>
              Cancel
            </button>
          </p>
        </div>
      )}
    </li>
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
