import type { Path } from '@casebook/core/difference'
import { type ComponentType, memo, type ReactElement } from 'react'
import { useFaultsWithin, useForm, useOpen } from './form-context.ts'
import type { FormFields } from './form-field.ts'
import { type ControlProps, Grouped, Wrong } from './labelled.tsx'
import { addInWords, nameOf, placeInWords, stateOf } from './part-words.ts'
import { fieldId, idOf } from './place.ts'
import { type Parts, type PartsField, useParts } from './use-parts.ts'

/** Draws fields that stand within another: given from above, since they may hold lists in turn. */
export type DrawFields = ComponentType<{ fields: FormFields; path: Path; values: unknown }>

type ListProps = ControlProps & { readonly field: PartsField; readonly Draw: DrawFields }

/** A list of parts that are added, moved and removed. */
export function PartList({ Draw, ...props }: ListProps): ReactElement {
  const { field, path } = props
  const { readOnly } = useForm()
  const list = useParts(props, field)
  const { parts, removed, pathOfPart } = list
  return (
    <Grouped {...props}>
      <ol className="parts">
        {parts.map((part, at) => {
          const place = pathOfPart(part, at)
          return (
            <li key={idOf(part) ?? at} className="parts__one">
              {removed?.at === at && <RemovedHere list={list} field={field} path={path} />}
              <fieldset
                className="part"
                id={fieldId(place)}
                tabIndex={-1}
                aria-labelledby={`${fieldId(place)}-title`}
              >
                <PartHead field={field} part={part} place={place} at={at} />
                {!readOnly && <PartActs list={list} at={at} place={place} one={`${field.one} ${at + 1}`} />}
                {list.asked?.at === at && <Sure list={list} at={at} path={path} />}
                <PartFields field={field} part={part} place={place} Draw={Draw} />
              </fieldset>
            </li>
          )
        })}
      </ol>
      {removed && removed.at >= parts.length && <RemovedHere list={list} field={field} path={path} />}
      {readOnly && parts.length === 0 && <p className="quiet">None</p>}
      {!readOnly && (
        <button type="button" className="govuk-button govuk-button--secondary parts__add" onClick={list.add}>
          {addInWords(field.one)}
        </button>
      )}
    </Grouped>
  )
}

type PartProps = { readonly field: PartsField; readonly part: unknown; readonly place: Path }

const PartHead = memo(function PartHead({
  field,
  part,
  place,
  at,
}: PartProps & { at: number }): ReactElement {
  const { board } = useForm()
  const open = useOpen(place)
  const wrong = useFaultsWithin(place)
  const name = nameOf(part)
  const state = stateOf(part, field.fields)
  return (
    <div className="part__head">
      <p className="part__title" id={`${fieldId(place)}-title`}>
        <span className="part__number">
          {capital(field.one)} {at + 1}
        </span>
        {field.folds && <span className="part__name">{name ?? 'Nothing written yet'}</span>}
      </p>
      {field.folds && (
        <p className="part__state">
          {state}
          {wrong > 0 && <span className="part__wrong">{wrong} to mend</span>}
        </p>
      )}
      <Wrong path={place} />
      {field.folds && (
        <button
          type="button"
          className="plain-button part__fold"
          aria-expanded={open}
          onClick={() => board.setOpen(place, !open)}
        >
          {open ? 'Close' : 'Open'}
          <span className="govuk-visually-hidden">
            {' '}
            {field.one} {at + 1}
          </span>
        </button>
      )}
    </div>
  )
})

const PartFields = memo(function PartFields({
  field,
  part,
  place,
  Draw,
}: PartProps & { Draw: DrawFields }): ReactElement | null {
  const open = useOpen(place)
  if (field.folds && !open) return null
  return (
    <div className="part__fields">
      <Draw fields={field.fields} path={place} values={part} />
    </div>
  )
})

function PartActs({
  list,
  at,
  place,
  one,
}: {
  list: Parts
  at: number
  place: Path
  one: string
}): ReactElement {
  const id = fieldId(place)
  const last = list.parts.length - 1
  return (
    <div className="part__acts">
      {last > 0 && (
        <>
          <button
            type="button"
            id={`${id}-up`}
            className="plain-button"
            data-beside
            aria-disabled={at === 0 || undefined}
            onClick={() => list.move(at, -1)}
          >
            Move up<span className="govuk-visually-hidden"> {one}</span>
          </button>
          <button
            type="button"
            id={`${id}-down`}
            className="plain-button"
            data-beside
            aria-disabled={at === last || undefined}
            onClick={() => list.move(at, 1)}
          >
            Move down<span className="govuk-visually-hidden"> {one}</span>
          </button>
        </>
      )}
      <button
        type="button"
        id={`${id}-remove`}
        className="plain-button"
        data-beside
        onClick={() => list.remove(at)}
      >
        Remove<span className="govuk-visually-hidden"> {one}</span>
      </button>
    </div>
  )
}

/** Where a part was: what was removed, and the way back. */
function RemovedHere({ list, field, path }: { list: Parts; field: PartsField; path: Path }): ReactElement {
  const name = nameOf(list.removed?.part)
  return (
    <p className="removed">
      Removed the {field.one}
      {name && ` “${name}”`}.{' '}
      <button
        type="button"
        id={`${fieldId(path)}-undo`}
        className="plain-button"
        data-beside
        onClick={list.putBack}
      >
        Undo
      </button>
    </p>
  )
}

/** Before what is cited is removed: where it is cited. */
function Sure({ list, at, path }: { list: Parts; at: number; path: Path }): ReactElement {
  const { now } = useForm()
  const draft = now()
  const places = (list.asked?.citations ?? []).map((place) =>
    placeInWords(place, draft).replace(/^the (?:source|aim|citations) of /, ''),
  )
  return (
    <fieldset className="sure" aria-label="It is cited">
      <p>It is cited by:</p>
      <ul className="sure__places">
        {places.map((place, index) => (
          <li key={index}>{place}</li>
        ))}
      </ul>
      <p className="add-source__acts">
        <button
          type="button"
          id={`${fieldId(path)}-sure`}
          className="govuk-button govuk-button--secondary"
          onClick={() => list.remove(at)}
        >
          Remove it and its citations
        </button>
        <button type="button" className="plain-button" onClick={() => list.keep(at)}>
          Keep it
        </button>
      </p>
    </fieldset>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
