import { data } from 'react-router'
import { visitContext } from '../api.ts'
import type { Route } from './+types/nowhere'

/** Every address without a page: there is none at it, or it cannot be read. */
export function loader({ context }: Route.LoaderArgs): never {
  throw data(null, { status: context.get(visitContext).isReadable ? 404 : 400 })
}

export default function Nowhere(): null {
  return null
}
