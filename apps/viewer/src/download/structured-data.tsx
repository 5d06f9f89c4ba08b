import type { ReactElement } from 'react'

/** The page in the words of schema.org, for search engines: data in a script element, which no browser runs. */
export function StructuredData({ text }: { text: string }): ReactElement {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by `jsonLdScriptText`, in which nothing closes the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
