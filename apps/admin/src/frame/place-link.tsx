import { type Action, may, type Person } from '@casebook/core/person'
import type { ReactElement } from 'react'
import { NavLink } from 'react-router'

type PlaceLinkProps = { person: Person | null; needs: Action; to: string; text: string }

/** A way to a place of the desk, for those who may go there. */
export function PlaceLink({ person, needs, to, text }: PlaceLinkProps): ReactElement | null {
  return person && may(person, needs).ok ? <NavLink to={to}>{text}</NavLink> : null
}
