import { type ReactElement, useEffect, useRef, useState } from 'react'
import { CopyButton } from '../frame/copy-button.tsx'

/** The codes for when the app is lost. They are shown this once, so going on takes a word that they are kept. */
export function BackupCodes({
  codes,
  done,
}: {
  codes: readonly string[]
  done: () => Promise<unknown>
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  const [file, setFile] = useState<string>()
  const text = `Backup codes for Casebook. Each works once, where the authenticator app is not at hand.\n\n${codes.join('\n')}\n`
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    setFile(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return (
    <div className="backup-codes">
      <h3 ref={heading} tabIndex={-1}>
        Keep your backup codes
      </h3>
      <p>
        Where your telephone is lost or flat, one of these lets you in instead. Each works once. They are
        shown now and never again: print them, or keep them with your passwords.
      </p>
      <ul className="backup-codes__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <CopyButton text={codes.join('\n')} what="the codes" />
      <p>
        <a href={file} download="casebook-backup-codes.txt">
          Download them as a text file
        </a>
      </p>
      <button type="button" className="govuk-button" onClick={() => void done()}>
        I have kept them
      </button>
    </div>
  )
}
