import { may, type Person } from '@casebook/core/person'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { api } from '../api.ts'

/** How far the library has come: for those who may see it. */
export function LibraryVersion({ person }: { person: Person }): ReactElement | null {
  const allowed = may(person, 'library.see-version').ok
  const { data } = useQuery(api.library.version.queryOptions(undefined, { enabled: allowed }))
  if (!allowed || !data) return null
  return (
    <p>
      Version {data.version} of the library, with {data.published} published case{' '}
      {data.published === 1 ? 'study' : 'studies'}.
    </p>
  )
}
