import type { AtHand } from './opened.ts'

/** The way to a screen of a case study, from wherever on its page one is: `write#field-title`, `compare?from=1&to=2`. */
export function wayTo({ ref }: Pick<AtHand, 'ref'>, screen: string): string {
  return `/case-studies/${encodeURIComponent(ref)}/${screen}`
}
