import { accept, type Reason, refuse, type Verdict } from '@casebook/core/reason'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { ask } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { Field } from '../frame/field.tsx'
import { PageTitle } from '../frame/page-title.tsx'

const untitled: Reason = {
  rule: 'title-missing',
  says: 'Write a title: it can be changed later.',
  field: 'title',
}

/** Begins a case study with a title alone; all else is written on its own page. */
export function BeginPage(): ReactElement {
  const navigate = useNavigate()
  const begin = async (title: string) => {
    const { id } = await ask.revision.begin.mutate({ content: { title } })
    await navigate(`/case-studies/${id}/write`)
  }
  return (
    <div className="narrow">
      <PageTitle text="Begin a case study" />
      <p>A title is enough to begin. Nobody but those at the desk sees it until it is published.</p>
      <CheckedForm
        within="begin"
        check={titleIn}
        send={begin}
        button={{ text: 'Begin', whileSending: 'Beginning…' }}
      >
        <Field
          name="title"
          label="Title"
          hint="What was done, and where. For example: Heroin-assisted treatment, Middlesbrough"
          input={{ maxLength: 500, autoComplete: 'off' }}
        />
      </CheckedForm>
    </div>
  )
}

function titleIn(typed: unknown): Verdict<string> {
  const title = typeof typed === 'object' && typed !== null && 'title' in typed ? `${typed.title}`.trim() : ''
  return title === '' ? refuse([untitled]) : accept(title)
}
