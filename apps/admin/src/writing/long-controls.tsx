import { type ReactElement, useMemo, useState } from 'react'
import { LongTextEditor } from '../long-text/long-text-editor.tsx'
import { ClaimsUnder, claimSays, KeptClaim } from './claims-beside.tsx'
import { useClaims, useForm } from './form-context.ts'
import { keptIn } from './kept-claims.ts'
import { Beside, type ControlProps, Grouped, useDescribed } from './labelled.tsx'
import { textOf } from './text-controls.tsx'

/** Text of several paragraphs, with the words marked that claim more than the evidence shows. */
export function LongControl(props: ControlProps): ReactElement {
  const { field, path, value } = props
  const { change, readOnly } = useForm()
  const { id, 'aria-invalid': invalid } = useDescribed(props)
  const claims = useClaims(path)
  const [asked, ask] = useState<string>()
  const marks = useMemo(() => claims.map((claim) => ({ ...claim, says: claimSays })), [claims])
  return (
    <>
      <LongTextEditor
        id={id}
        label={field.label}
        hint={field.help}
        value={textOf(value)}
        onChange={(text) => change(path, text === '' ? undefined : text)}
        marks={marks}
        onMark={readOnly ? undefined : (mark) => ask(mark.words)}
        describedBy={invalid && `${id}-error`}
        invalid={invalid}
        readOnly={readOnly}
      />
      <Beside field={field} path={path} />
      <ClaimsUnder path={path} asked={asked} ask={ask} listedAbove />
    </>
  )
}

/** All words that are kept, wherever they stand. */
export function KeptClaimsControl(props: ControlProps): ReactElement {
  const kept = keptIn(props.value)
  return (
    <Grouped {...props}>
      {kept.length === 0 ? (
        <p className="quiet">
          None. Words that claim too much are marked where they stand, and can be kept there.
        </p>
      ) : (
        <ul className="claims">
          {kept.map((each) => (
            <KeptClaim key={`${each.field} ${each.words}`} kept={each} />
          ))}
        </ul>
      )}
    </Grouped>
  )
}
