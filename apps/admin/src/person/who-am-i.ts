import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'

/** Who is signed in, and what stands in the way of it. */
export function useWhoAmI() {
  return useQuery(api.person.whoAmI.queryOptions(undefined, { staleTime: 60_000 }))
}
