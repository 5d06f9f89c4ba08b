import { isAtLeast, may, type Person } from '@casebook/core/person'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Select, TextArea } from '../act/controls.tsx'
import { api } from '../api.ts'
import { Field } from '../frame/field.tsx'
import { useTermsToday } from '../taxonomy/terms.ts'
import type { BulkActId } from './bulk-acts.ts'

/** What an act to many asks for. */
export function BulkFields({ act, person }: { act: BulkActId; person: Person }): ReactElement | null {
  switch (act) {
    case 'assign':
    case 'send-for-review':
      return <AskedFields person={person} />
    case 'check-nothing-changed':
      return (
        <Field
          name="reviewBy"
          label="To be looked at again by (if not in 12 months)"
          hint="For example, 30 June 2027"
        />
      )
    case 'set-review-by':
      return <Field name="reviewBy" label="To be looked at again by" hint="For example, 30 June 2027" />
    case 'add-term':
    case 'take-term-away':
      return <TermField taking={act === 'take-term-away'} />
    case 'withdraw':
      return <TextArea name="reason" label="Why they are withdrawn" hint="Readers see this on each page." />
    case 'unschedule':
      return null
  }
}

/** A retired term can be taken away, and not added. */
function TermField({ taking }: { taking: boolean }): ReactElement {
  const { topics, themes } = useTermsToday()
  const options = (
    [
      ['topic', 'Topics', topics],
      ['theme', 'Themes', themes],
    ] as const
  ).map(([kind, group, { terms, choosable }]) => ({
    group,
    options: (taking ? terms : choosable).map(({ id, label }) => ({ value: `${kind} ${id}`, label })),
  }))
  return <Select name="term" label="Topic or theme" none="Choose one" options={options} />
}

function AskedFields({ person }: { person: Person }): ReactElement {
  const knowsPeople = may(person, 'person.list').ok
  const { data = [] } = useQuery(api.person.list.queryOptions(undefined, { enabled: knowsPeople }))
  const reviewers = data
    .filter(({ person: { role }, state }) => state === 'active' && isAtLeast(role, 'reviewer'))
    .map(({ person: { id, name } }) => ({ value: id, label: name }))
  return (
    <>
      {knowsPeople && (
        <Select name="reviewer" label="Reviewer" none="Nobody in particular" options={reviewers} />
      )}
      <Field name="due" label="Due (if there is a day)" hint="For example, 1 December 2026" />
    </>
  )
}
