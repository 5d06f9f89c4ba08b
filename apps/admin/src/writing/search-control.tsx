import type { ReactElement } from 'react'
import { chosenOf } from './choice-controls.tsx'
import { Combobox } from './combobox.tsx'
import { useForm } from './form-context.ts'
import type { Choice } from './form-field.ts'
import { type ControlProps, Labelled, useDescribed } from './labelled.tsx'

/** Several of a long list: typed, found and added one by one. */
export function SearchControl(props: ControlProps): ReactElement {
  return <ListControl {...props} of={props.field.control === 'search' ? props.field.of : []} />
}

/** Names of any kind, with those to suggest that the library knows. */
export function NamesControl(props: ControlProps): ReactElement {
  const { localAuthorities } = useForm()
  const known = props.path === 'place/localAuthorities' ? localAuthorities : []
  return <ListControl {...props} free of={known.map((name) => ({ value: name, label: name }))} />
}

type ListProps = ControlProps & { readonly of: readonly Choice[]; readonly free?: boolean }

function ListControl({ of, free = false, ...props }: ListProps): ReactElement {
  const { field, path, value } = props
  const { change, announce, readOnly } = useForm()
  const described = useDescribed(props)
  const chosen = chosenOf(value)
  const labelOf = (each: string) => of.find((choice) => choice.value === each)?.label ?? each
  const add = (each: string) => {
    if (chosen.includes(each)) return announce(`${labelOf(each)} is there already.`)
    change(path, [...chosen, each])
    announce(`Added ${labelOf(each)}. ${chosen.length + 1} in all.`)
  }
  const remove = (each: string) => {
    const left = chosen.filter((other) => other !== each)
    change(path, left.length > 0 ? left : undefined)
    announce(`Removed ${labelOf(each)}. ${left.length} left.`)
    document.getElementById(described.id)?.focus()
  }
  return (
    <Labelled {...props}>
      {chosen.length > 0 && (
        <ul className="picked" aria-label={`${field.label} chosen`}>
          {chosen.map((each) => (
            <li key={each} className="picked__one">
              {labelOf(each)}
              {!readOnly && (
                <button type="button" className="picked__remove" data-beside onClick={() => remove(each)}>
                  <span aria-hidden="true">×</span>
                  <span className="govuk-visually-hidden">Remove {labelOf(each)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {readOnly && chosen.length === 0 && <p className="quiet">None</p>}
      {!readOnly && (
        <Combobox
          described={described}
          label={field.label}
          of={of.filter(({ value: offered }) => !chosen.includes(offered))}
          free={free}
          onChoose={add}
        />
      )}
    </Labelled>
  )
}
