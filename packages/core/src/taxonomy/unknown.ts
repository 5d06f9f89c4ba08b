import type { Became } from './history.ts'
import type { Term } from './term.ts'

const longestQuoted = 60
const mostNamed = 20

/** What is known of an id that a taxonomy does not take. */
type Unknown = {
  id: string
  title: string
  became: Became
  near: readonly Term[]
  choosable: readonly Term[]
}

/** Why an id cannot be used and what to write instead: what took its place, what is near, or else what there is. */
export function unknownInWords({ id, title, became, near, choosable }: Unknown): string {
  if (became.as !== 'unknown' && became.as !== 'kept') return goneInWords(id, title, became)
  const none = `${quoted(id)} is not a term of "${title}"`
  return near.length > 0
    ? `${none}: perhaps you mean ${near.map((term) => quoted(term.id)).join(' or ')}.`
    : `${none}. ${choose(choosable.map((term) => term.id))}`
}

type Gone = Exclude<Became, { as: 'kept' | 'unknown' }>

/** What became of an id that may not be chosen any more, and what to write instead. */
export function goneInWords(id: string, title: string, became: Gone): string {
  const gone = `${quoted(id)} may no longer be chosen from "${title}"`
  if (became.as === 'replaced') return `${gone}: write ${quoted(became.by)}, which took its place.`
  if (became.as === 'split') return `${gone}: it was split ${became.when}. ${choose(became.into)}`
  const why = became.because === undefined ? '' : ` (${became.because})`
  return `${gone}: it was retired ${became.when}${why}. Choose another, or take it out.`
}

/** The sentence that lists what there is to choose from. */
export function choose(ids: readonly string[]): string {
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : ''
  return `Choose one of these: ${ids.slice(0, mostNamed).join(', ')}${more}.`
}

function quoted(id: string): string {
  return `"${id.slice(0, longestQuoted).toWellFormed()}"`
}
