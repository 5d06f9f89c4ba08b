import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ErrorSummary } from './error-summary.tsx'

const hrefOf = (field: string) => `#${field}`

test('links each reason to its field, and says those that have none', () => {
  const reasons = [
    { rule: 'title', says: 'Write a title.', field: 'title' },
    { rule: 'four-eyes', says: 'Somebody else must approve it.' },
  ]
  const html = renderToStaticMarkup(<ErrorSummary reasons={reasons} hrefOf={hrefOf} />)
  expect(html).toContain(
    '<li><a href="#title">Write a title.</a></li><li>Somebody else must approve it.</li>',
  )
})

test('is not there when nothing is wrong', () => {
  expect(renderToStaticMarkup(<ErrorSummary reasons={[]} hrefOf={hrefOf} />)).toBe('')
})
