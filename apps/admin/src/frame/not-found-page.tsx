import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { PageTitle } from './page-title.tsx'

export function NotFoundPage(): ReactElement {
  return (
    <div className="narrow">
      <PageTitle text="There is no such page" />
      <p>Check the address, if you typed it.</p>
      <p>
        <Link to="/case-studies">Go to the list of case studies</Link>
      </p>
    </div>
  )
}
