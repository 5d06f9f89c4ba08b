import { Breadcrumbs } from '@casebook/ui/breadcrumbs'
import type { ReactElement, ReactNode } from 'react'
import { PageHead } from './page-head.tsx'

/** A page of text: its title, the pages above it, and what it is about before anything else. */
export function TextPage({
  title,
  description,
  path,
  above = [],
  listed = true,
  lead,
  children,
}: {
  title: string
  description: string
  path: string
  /** The pages between the front page and this one. */
  above?: readonly { text: string; href: string }[]
  /** Whether search engines may list the page. */
  listed?: boolean
  lead: string
  children: ReactNode
}): ReactElement {
  return (
    <div className="stack">
      <PageHead title={title} description={description} path={path} listed={listed} />
      <Breadcrumbs trail={[{ text: 'Home', href: '/' }, ...above]} />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {children}
    </div>
  )
}
