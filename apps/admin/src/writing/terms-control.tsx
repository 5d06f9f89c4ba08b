import { dateInWords } from '@casebook/core/date'
import type { Taxonomy, Term } from '@casebook/core/taxonomy'
import type { ReactElement } from 'react'
import { chosenOf, TicksControl } from './choice-controls.tsx'
import { useForm } from './form-context.ts'
import type { ControlProps } from './labelled.tsx'
import { fieldId } from './place.ts'

/** Topics or themes. One that is retired can be given up or replaced, and not chosen anew. */
export function TermsControl(props: ControlProps): ReactElement {
  const { terms } = useForm()
  const chosen = chosenOf(props.value)
  const taxonomy: Taxonomy = terms[props.field.control === 'terms' ? props.field.of : 'topics']
  const offered = taxonomy.terms
    .filter(({ id, deprecated }) => !deprecated || chosen.includes(id))
    .map(({ id, label, scopeNote, deprecated }) => ({
      value: id,
      label,
      hint: deprecated ? 'Retired: no longer to be chosen.' : scopeNote,
    }))
  const retired = taxonomy.terms.filter(({ id, deprecated }) => deprecated && chosen.includes(id))
  const before = retired.map((term) => (
    <RetiredChosen key={term.id} {...props} term={term} taxonomy={taxonomy} />
  ))
  return <TicksControl {...props} of={offered} before={before} />
}

type RetiredChosenProps = ControlProps & { term: Term; taxonomy: Taxonomy }

/** That a term which is chosen was retired, with what took its place at one press. */
function RetiredChosen({ field, path, value, term, taxonomy }: RetiredChosenProps): ReactElement {
  const { change, announce, readOnly } = useForm()
  const became = taxonomy.whatBecameOf(term.id)
  const by = became.as === 'replaced' ? taxonomy.term(became.by) : undefined
  const chosen = chosenOf(value)
  const isThere = by !== undefined && chosen.includes(by.id)
  const since = term.deprecated ? ` on ${dateInWords(term.deprecated.since)}` : ''
  const replace = () => {
    if (!by) return
    change(path, [...new Set(chosen.map((id) => (id === term.id ? by.id : id)))])
    announce(isThere ? `${term.label} is taken out.` : `${by.label} stands in place of ${term.label}.`)
    const place = document.getElementById(fieldId(path))
    requestAnimationFrame(() => place?.querySelector<HTMLElement>('input:checked')?.focus())
  }
  return (
    <div className="retired-chosen">
      <p>
        {term.label} was retired{since}.{' '}
        {by
          ? `${by.label} took its place, and readers find this under it.`
          : 'Nothing took its place: you can keep it, or choose another.'}
      </p>
      {by && !readOnly && (
        <button type="button" className="plain-button" data-beside onClick={replace}>
          {isThere ? `Take ${term.label} out` : `Use ${by.label} instead`}
          <span className="govuk-visually-hidden"> in {field.label}</span>
        </button>
      )}
    </div>
  )
}
