import { keysOf, type Path, pathOf } from '@casebook/core/difference'
import { memo, type ReactElement, type ReactNode, use } from 'react'
import {
  DesignControl,
  PickControl,
  RadiosControl,
  TickControl,
  TicksControl,
  YesNoControl,
} from './choice-controls.tsx'
import { AimControl, SourceControl, SourcesControl, StudyControl } from './cite-controls.tsx'
import { ClaimsBeside } from './claims-beside.tsx'
import { EndControl } from './end-control.tsx'
import { CommentsContext, useFaults, useForm } from './form-context.ts'
import type { FormField, FormFields } from './form-field.ts'
import { type ControlProps, Grouped } from './labelled.tsx'
import { KeptClaimsControl, LongControl } from './long-controls.tsx'
import { NotValueChoice, NotValueShown, useNotValue } from './not-value.tsx'
import { PartList } from './part-list.tsx'
import { valueUnder } from './place.ts'
import { NamesControl, SearchControl } from './search-control.tsx'
import { TermsControl } from './terms-control.tsx'
import { DateControl, LineControl, NumberControl, SlugControl } from './text-controls.tsx'

/** The control of each kind of field that holds no fields in turn. */
const controls = {
  line: LineControl,
  long: LongControl,
  number: NumberControl,
  date: DateControl,
  slug: SlugControl,
  end: EndControl,
  radios: RadiosControl,
  'yes-no': YesNoControl,
  tick: TickControl,
  ticks: TicksControl,
  terms: TermsControl,
  pick: PickControl,
  design: DesignControl,
  search: SearchControl,
  names: NamesControl,
  source: SourceControl,
  sources: SourcesControl,
  aim: AimControl,
  study: StudyControl,
  'kept-claims': KeptClaimsControl,
} as const

/** One field of the form, of any kind. It is drawn anew only where its own value, or what is said of it, changes. */
const FieldView = memo(function FieldView(props: ControlProps): ReactElement {
  const { field, path } = props
  const { readOnly } = useForm()
  const state = useNotValue(props)
  const wrong = useFaults(path).length > 0
  const mayBeBlank = !readOnly && field.notValues !== undefined && state.current === undefined
  const holdsFields = 'fields' in field
  const choice = mayBeBlank && <NotValueChoice {...props} state={state} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the key that stands for a button within
    <div
      className={`govuk-form-group writing-field writing-field--${field.control}${wrong ? ' govuk-form-group--error' : ''}`}
      data-path={path}
      onKeyDown={field.notValues && !readOnly ? state.onKeyDown : undefined}
    >
      {holdsFields && choice}
      {state.current ? <NotValueShown {...props} state={state} /> : <ControlOf {...props} />}
      {!holdsFields && choice}
      {field.control === 'line' && <ClaimsBeside path={path} />}
      <Comments path={path} />
    </div>
  )
})

function ControlOf(props: ControlProps): ReactElement {
  const { field } = props
  if (field.control === 'group')
    return (
      <Grouped {...props}>
        <Fields fields={field.fields} path={props.path} values={props.value} />
      </Grouped>
    )
  if (field.control === 'parts') return <PartList {...props} field={field} Draw={Fields} />
  const OneControl = controls[field.control]
  return <OneControl {...props} />
}

function Comments({ path }: { path: Path }): ReactNode {
  return use(CommentsContext)?.(path) ?? null
}

/** The fields of a section, a group or a part. One that is only asked after another's answer shows once it is given. */
export function Fields({
  fields,
  path,
  values,
}: {
  fields: FormFields
  path: Path
  values: unknown
}): ReactNode {
  return Object.entries(fields)
    .filter(([name, field]) => isAsked(name, field, values))
    .map(([name, field]) => (
      <FieldView
        key={name}
        field={field}
        path={path === '' ? name : pathOf([...keysOf(path), name])}
        value={valueUnder(values, name)}
      />
    ))
}

function isAsked(name: string, { when }: FormField, values: unknown): boolean {
  const held = valueUnder(values, name)
  if (!when || (held !== undefined && held !== 'not-known')) return true
  const [beside, answers] = when
  return answers.includes(valueUnder(values, beside))
}
