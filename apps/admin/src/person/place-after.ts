/** Where to go after signing in: a place at the desk, never an address elsewhere that a link smuggled in. */
export function placeAfter(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/'
}
