import type { ReactElement } from 'react'
import { useSite } from './site-context.tsx'

type Head = {
  title?: string
  description: string
  /** The one address of this page, from its first slash. */
  path?: string
  /** Whether search engines may list the page. */
  listed?: boolean
}

/** The title, the description and the canonical address of a page, and what is shown of it where it is shared. */
export function PageHead({ title, description, path, listed = true }: Head): ReactElement {
  const { baseUrl } = useSite()
  return (
    <>
      <title>{title ? `${title} – Casebook` : 'Casebook: police and public health'}</title>
      <meta name="description" content={shortened(description)} />
      {path !== undefined && <link rel="canonical" href={`${baseUrl}${path}`} />}
      {!listed && <meta name="robots" content="noindex" />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Casebook: police and public health" />
      <meta property="og:locale" content="en_GB" />
      <meta property="og:title" content={title ?? 'Casebook: police and public health'} />
      <meta property="og:description" content={shortened(description)} />
      {path !== undefined && <meta property="og:url" content={`${baseUrl}${path}`} />}
    </>
  )
}

/** Search engines show about 160 characters. */
function shortened(text: string): string {
  if (text.length <= 160) return text
  return `${text.slice(0, 159).replace(/\s+\S*$/, '')}…`
}
