import { checkClaims } from '@casebook/core/claim'
import { LongText } from '@casebook/ui/long-text'
import { type ReactElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { LongTextEditor } from '../../../apps/admin/src/long-text/long-text-editor.tsx'
import '../../../apps/admin/src/style/admin.scss'

const asked = new URLSearchParams(location.search)
const start = asked.get('text') ?? ''
const readOnly = asked.has('read-only')

/** A page with a text to write, as a form has it: for tests alone. */
function Page(): ReactElement {
  const [text, setText] = useState(start)
  const [changes, setChanges] = useState(0)
  const [asked, setAsked] = useState('')
  const marks = checkClaims(text).map((claim) => ({
    ...claim,
    says: 'This says that the work had an effect.',
  }))
  return (
    <main className="whole">
      <h1>What was done</h1>
      <h2>Writing</h2>
      <label className="govuk-label" htmlFor="before">
        Before
      </label>
      <input id="before" className="govuk-input" />
      <LongTextEditor
        id="problem"
        label="The problem"
        hint="What was wrong, for whom, and how it was known."
        value={text}
        readOnly={readOnly}
        onChange={(markdown) => {
          setText(markdown)
          setChanges((count) => count + 1)
        }}
        marks={marks}
        onMark={({ words }) => setAsked(words)}
      />
      <label className="govuk-label" htmlFor="after">
        After
      </label>
      <input id="after" className="govuk-input" />
      <label className="govuk-label" htmlFor="outside">
        Markdown
      </label>
      <textarea
        id="outside"
        className="govuk-textarea"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p id="changes">{changes}</p>
      <p id="asked">{asked}</p>
      <h2>As readers see it</h2>
      <div id="viewed">
        <LongText text={text} />
      </div>
    </main>
  )
}

const root = document.getElementById('desk')
if (root) createRoot(root).render(<Page />)
