import type { ReactElement } from 'react'

/** The page in the words of schema.org, for search engines: data in a script element, which no browser runs. */
export function StructuredData({ text }: { text: string }): ReactElement {
  // Written by `jsonLdScriptText`: nothing in it closes the element, whatever it says.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
