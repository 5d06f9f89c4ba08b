const before = 'The area: '

/** Whoever answers for the area has no account: the audit calls them by the name under which they were asked. */
export function areaActor(name: string): string {
  return `${before}${name}`
}

/** The name of somebody who answered for the area, from the actor of an audit entry; `null` of anybody else. */
export function nameInArea(actor: string): string | null {
  return actor.startsWith(before) ? actor.slice(before.length) : null
}
