import { type ReactElement, useEffect, useRef } from 'react'

/** The first page of a visit leaves the focus where the browser puts it. */
let arrived = false

/**
 * The title of a page, in the tab and at its top. When it comes up it takes the focus, so that a screen reader says
 * where one is and the next Tab starts there.
 */
export function PageTitle({ text }: { text: string }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  useEffect(() => {
    document.title = `${text} · Casebook desk`
  }, [text])
  return (
    <h1 ref={heading} tabIndex={-1} className="page-title">
      {text}
    </h1>
  )
}
