import { type ReactElement, type ReactNode, useId } from 'react'
import { useForm } from './form-context.ts'
import type { Choice } from './form-field.ts'
import { type ControlProps, Grouped, Labelled, useDescribed, Wrong } from './labelled.tsx'
import { fieldId } from './place.ts'
import { textOf } from './text-controls.tsx'

type Chosen<Value> = {
  readonly of: readonly (Omit<Choice, 'value'> & { readonly value: Value })[]
  readonly isChosen: (value: Value) => boolean
  readonly choose: (value: Value, chosen: boolean) => void
  readonly type: 'radio' | 'checkbox'
}

/** Buttons or boxes to choose with. Their names say nothing to a server: each group keeps its own. */
export function Choices<Value extends string | boolean>({
  of,
  isChosen,
  choose,
  type,
}: Chosen<Value>): ReactElement {
  const { readOnly } = useForm()
  const name = useId()
  const block = type === 'radio' ? 'radios' : 'checkboxes'
  const brief = of.length > 2 && of.every(({ label, hint }) => hint === undefined && label.length < 28)
  return (
    <div className={`govuk-${block} govuk-${block}--small choices${brief ? ' choices--brief' : ''}`}>
      {of.map(({ value, label, hint }) => {
        const id = `${name}-${value}`
        return (
          <div key={id} className={`govuk-${block}__item`}>
            <input
              id={id}
              className={`govuk-${block}__input`}
              type={type}
              name={name}
              checked={isChosen(value)}
              aria-describedby={hint && `${id}-hint`}
              aria-disabled={readOnly || undefined}
              onChange={(event) => !readOnly && choose(value, event.target.checked)}
            />
            <label className={`govuk-label govuk-${block}__label`} htmlFor={id}>
              {label}
            </label>
            {hint && (
              <div id={`${id}-hint`} className={`govuk-hint govuk-${block}__hint`}>
                {hint}
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}

function choicesOf({ field }: ControlProps): readonly Choice[] {
  return 'of' in field && typeof field.of !== 'string' ? field.of : []
}

export function RadiosControl(props: ControlProps): ReactElement {
  const { change } = useForm()
  return (
    <Grouped {...props}>
      <Choices
        type="radio"
        of={choicesOf(props)}
        isChosen={(value) => value === props.value}
        choose={(value) => change(props.path, value)}
      />
      <TakeBack {...props} />
    </Grouped>
  )
}

const yesAndNo = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
]

export function YesNoControl(props: ControlProps): ReactElement {
  const { change } = useForm()
  return (
    <Grouped {...props}>
      <Choices
        type="radio"
        of={yesAndNo}
        isChosen={(value) => value === props.value}
        choose={(value) => change(props.path, value)}
      />
      <TakeBack {...props} />
    </Grouped>
  )
}

/** A button that was pressed by mistake can be let go where the field may stay blank. */
function TakeBack({ field, path, value }: ControlProps): ReactElement | null {
  const { change, readOnly } = useForm()
  if (readOnly || value === undefined || !('mayGo' in field && field.mayGo)) return null
  return (
    <button type="button" className="plain-button" onClick={() => change(path, undefined)}>
      Choose none <span className="govuk-visually-hidden">for {field.label}</span>
    </button>
  )
}

/** One box to tick, with the field's own label beside it. */
export function TickControl({ field, path, value }: ControlProps): ReactElement {
  const { change } = useForm()
  const { label, help } = field
  return (
    <div id={fieldId(path)}>
      <Wrong path={path} />
      <Choices
        type="checkbox"
        of={[{ value: true, label, ...(help !== undefined && { hint: help }) }]}
        isChosen={() => value === true}
        choose={(_, chosen) => change(path, chosen)}
      />
    </div>
  )
}

/** Texts in a list that are chosen, in the order in which they are offered; others stay before them. */
export function chosenOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function withChosen(
  offered: readonly { readonly value: string }[],
  chosen: readonly string[],
  { value, isChosen }: { value: string; isChosen: boolean },
): string[] | undefined {
  const next = new Set(chosen)
  if (isChosen) next.add(value)
  else next.delete(value)
  const order = offered.map((each) => each.value)
  const others = [...next].filter((each) => !order.includes(each))
  const all = [...others, ...order.filter((each) => next.has(each))]
  return all.length > 0 ? all : undefined
}

export function TicksControl({
  of,
  before,
  ...props
}: ControlProps & { of?: readonly Choice[]; before?: ReactNode }): ReactElement {
  const { change } = useForm()
  const offered = of ?? choicesOf(props)
  const chosen = chosenOf(props.value)
  return (
    <Grouped {...props}>
      {before}
      <Choices
        type="checkbox"
        of={offered}
        isChosen={(value) => chosen.includes(value)}
        choose={(value, isChosen) => change(props.path, withChosen(offered, chosen, { value, isChosen }))}
      />
    </Grouped>
  )
}

/** A list to pick one of, as the browser shows it. What stands there and is not offered shows as it is. */
export function PickControl({
  of,
  after,
  ...props
}: ControlProps & { of?: readonly Choice[]; after?: ReactNode }): ReactElement {
  const { change, readOnly } = useForm()
  const described = useDescribed(props)
  const offered = of ?? choicesOf(props)
  const picked = textOf(props.value)
  const groups = [...new Set(offered.map(({ group }) => group))]
  const isOffered = picked === '' || offered.some(({ value }) => value === picked)
  const hint = offered.find(({ value }) => value === picked)?.hint
  return (
    <Labelled {...props}>
      <select
        {...described}
        className={`govuk-select${described['aria-invalid'] ? ' govuk-select--error' : ''}`}
        value={picked}
        aria-disabled={readOnly || undefined}
        onChange={(event) => !readOnly && change(props.path, event.target.value || undefined)}
      >
        <option value="">Choose</option>
        {!isOffered && <option value={picked}>{picked}</option>}
        {groups.map((group) => {
          const options = offered
            .filter((each) => each.group === group)
            .map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))
          return group === undefined ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          )
        })}
      </select>
      <p className="understood">{hint}</p>
      {after}
    </Labelled>
  )
}

/** The design, with what each of them does, and which compare. */
export function DesignControl(props: ControlProps): ReactElement {
  const offered = choicesOf(props)
  const groups = [...new Set(offered.flatMap(({ group }) => group ?? []))]
  const after = (
    <details className="example">
      <summary>Which designs compare, and what each does</summary>
      {groups.map((group) => (
        <div key={group} className="designs">
          <p className="designs__group">{group}</p>
          <dl>
            {offered
              .filter((each) => each.group === group)
              .map(({ value, label, hint }) => (
                <div key={value}>
                  <dt>{label}</dt>
                  <dd>{hint}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
      <p>SMS is the Maryland Scientific Methods Scale, from 1 to 5.</p>
    </details>
  )
  return <PickControl {...props} after={after} />
}
