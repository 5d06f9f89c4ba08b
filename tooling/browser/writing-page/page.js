import { createElement, useCallback, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { WritingDesk } from '../../../apps/admin/src/writing/writing-desk.tsx'
import '../../../apps/admin/src/style/admin.scss'

const localAuthorities = ['Durham County Council', 'Darlington Borough Council']

/** The form alone, on the draft that a test put in `window.startsWith`; what becomes of it stands in `window.written`. */
function Page() {
  const [draft, setDraft] = useState(window.startsWith ?? {})
  window.written = draft
  window.replaceDraft = setDraft
  const change = useCallback((next, field) => {
    window.lastField = field
    setDraft(next)
  }, [])
  return createElement(
    'main',
    { className: 'page main', id: 'main' },
    createElement('h1', { className: 'page-title' }, 'Write a case study'),
    createElement(WritingDesk, {
      draft,
      onChange: change,
      readOnly: window.readOnly ?? false,
      asAt: '2026-11-23',
      localAuthorities,
    }),
  )
}

createRoot(document.getElementById('desk')).render(createElement(Page))
