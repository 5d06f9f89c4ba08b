import { type ReactElement, use, useState } from 'react'
import { PickControl, TicksControl } from './choice-controls.tsx'
import { CitableContext, useForm } from './form-context.ts'
import type { Choice } from './form-field.ts'
import type { ControlProps } from './labelled.tsx'
import { newId } from './new-id.ts'
import { fieldId, idOf, isGroup } from './place.ts'
import { withPart, withValue } from './put.ts'

function asChoices(parts: readonly { id: string; title: string }[]): Choice[] {
  return parts.map(({ id, title }) => ({ value: id, label: title }))
}

/** One of the sources that are listed, or a new one. */
export function SourceControl(props: ControlProps): ReactElement {
  const { sources } = use(CitableContext)
  const { readOnly } = useForm()
  const add = readOnly ? null : <AddSource {...props} cite={(id) => id} />
  return <PickControl {...props} of={asChoices(sources)} after={add} />
}

/** Several of the sources that are listed. */
export function SourcesControl(props: ControlProps): ReactElement {
  const { sources } = use(CitableContext)
  const { readOnly } = useForm()
  const cited = Array.isArray(props.value) ? props.value : []
  return (
    <>
      <TicksControl {...props} of={asChoices(sources)} />
      {sources.length === 0 && <p className="quiet">No source is listed yet.</p>}
      {!readOnly && <AddSource {...props} cite={(id) => [...cited, id]} />}
    </>
  )
}

export function AimControl(props: ControlProps): ReactElement {
  const { aims } = use(CitableContext)
  const none = aims.length === 0 ? <p className="quiet">No aim is listed yet.</p> : null
  return <PickControl {...props} of={asChoices(aims)} after={none} />
}

/** Which study an evaluation belongs to: its own, or that of another evaluation here. */
export function StudyControl(props: ControlProps): ReactElement {
  const { studies } = use(CitableContext)
  const own = props.path.split('/')[1]
  const others = studies.filter(({ id }) => id !== own)
  const seen = new Set<string>()
  const offered = others.flatMap(({ studyId, title }) => {
    if (seen.has(studyId)) return []
    seen.add(studyId)
    return [{ value: studyId, label: `The same study as ${title}` }]
  })
  return <PickControl {...props} of={offered} />
}

/** A source that is entered right where it is cited; the rest of it is filled in under Sources. */
function AddSource({ path, cite }: ControlProps & { cite: (id: string) => unknown }): ReactElement {
  const { now, changeAll, announce } = useForm()
  const [title, setTitle] = useState<string>()
  const id = `${fieldId(path)}-new`
  const add = () => {
    if (!title?.trim()) return
    const draft = now()
    const source = { id: newId('source'), title: title.trim() }
    const listed = Array.isArray(draft.sources) ? draft.sources : []
    const withSource = withValue(draft, 'sources', withPart(listed, source))
    changeAll(withValue(withSource, path, cite(source.id)), path)
    setTitle(undefined)
    announce(`Added the source ${source.title}, and cited it here. The rest of it is under Sources.`)
    document.getElementById(fieldId(path))?.focus()
  }
  if (title === undefined)
    return (
      <button type="button" className="plain-button" data-beside onClick={() => setTitle('')}>
        Add a source
      </button>
    )
  return (
    <div className="add-source">
      <label className="govuk-label" htmlFor={id}>
        Title of the new source
      </label>
      <input
        id={id}
        className="govuk-input"
        // biome-ignore lint/a11y/noAutofocus: it came up because somebody asked for it
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
          if (event.key === 'Enter') add()
          if (event.key === 'Escape') setTitle(undefined)
        }}
      />
      <p className="add-source__acts">
        <button type="button" className="govuk-button govuk-button--secondary" onClick={add}>
          Add and cite
        </button>
        <button type="button" className="plain-button" onClick={() => setTitle(undefined)}>
          Cancel
        </button>
      </p>
    </div>
  )
}

/** What can be cited, of a draft. */
export function citableIn(list: unknown, name: string): { id: string; title: string }[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((part) => {
    const id = idOf(part)
    const title = isGroup(part) ? part[name] : undefined
    return id === undefined
      ? []
      : [{ id, title: typeof title === 'string' && title !== '' ? title : 'Without a title' }]
  })
}
