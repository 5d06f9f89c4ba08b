import type { ReactElement } from 'react'
import { Elbow } from './elbow.tsx'
import type { WritingFormProps } from './props.ts'
import { Contents, Tasks } from './tasks.tsx'
import { WritingForm } from './writing-form.tsx'

/** The form with its contents on one side, the rules at the elbow on the other, and what is left to do above it. */
export function WritingDesk(props: WritingFormProps): ReactElement {
  const { draft, asAt } = props
  return (
    <div className="writing-desk">
      <Contents draft={draft} asAt={asAt} />
      <div className="writing-desk__form">
        <Tasks draft={draft} asAt={asAt} />
        <WritingForm {...props} />
      </div>
      <Elbow draft={draft} asAt={asAt} />
    </div>
  )
}
