import * as z from 'zod'

/** The roles, lowest first. They add up: each may do what those before it may. `does` is what people read beside the name. */
export const roles = [
  { id: 'contributor', label: 'Contributor', does: 'writes their own drafts' },
  { id: 'editor', label: 'Editor', does: 'writes any draft' },
  { id: 'reviewer', label: 'Reviewer', does: 'approves what others wrote' },
  { id: 'publisher', label: 'Publisher', does: 'publishes, withdraws and makes papers' },
  { id: 'administrator', label: 'Administrator', does: 'looks after people and settings' },
] as const

/** The id of a role: `editor`. */
export const Role = z.enum(roles.map(({ id }) => id))
export type Role = z.infer<typeof Role>

/** The label of a role: `Reviewer`. */
export function roleInWords(role: Role): string {
  return roleNamed(role).label
}

/** The role with its label and what it does. */
export function roleNamed(role: Role): (typeof roles)[number] {
  const found = roles.find(({ id }) => id === role)
  if (!found) throw new TypeError(`No role is called "${role}".`)
  return found
}

/** Whether `role` is `least` or above it. */
export function isAtLeast(role: Role, least: Role): boolean {
  const order = roles.map(({ id }) => id)
  return order.indexOf(role) >= order.indexOf(least)
}
