import type { ReactElement } from 'react'
import { Framed, type Named } from '../frame/framed.tsx'

/** Several lines to fill in. */
export function TextArea({ rows = 4, ...named }: Named & { rows?: number }): ReactElement {
  return (
    <Framed {...named}>
      {(framing) => <textarea {...framing} name={named.name} rows={rows} className="govuk-textarea" />}
    </Framed>
  )
}

export type Option = { readonly value: string; readonly label: string }
export type Options = readonly { readonly group: string; readonly options: readonly Option[] }[]

type SelectProps = Named & {
  /** What is chosen where nothing is: its value is empty. */
  none: string
  options: readonly Option[] | Options
  chosen?: string
  onChoose?: (value: string) => void
}

/** One of a list, under headings where it has them. */
export function Select({ none, options, chosen = '', onChoose, ...named }: SelectProps): ReactElement {
  return (
    <Framed {...named}>
      {(framing) => (
        <select
          {...framing}
          name={named.name}
          defaultValue={chosen}
          className="govuk-select"
          onChange={(event) => onChoose?.(event.target.value)}
        >
          <option value="">{none}</option>
          {options.map((each) =>
            'group' in each ? (
              <optgroup key={each.group} label={each.group}>
                {each.options.map(drawn)}
              </optgroup>
            ) : (
              drawn(each)
            ),
          )}
        </select>
      )}
    </Framed>
  )
}

function drawn({ value, label }: Option): ReactElement {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
