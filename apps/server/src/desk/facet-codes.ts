import { type DeskFacetId, personalFacetIds, type SettledFacetId } from './desk-list.ts'

/** The facets whose values are the same for everybody who asks. */
const settledFacetIds = [
  'state',
  'review-by',
  'status',
  'flag',
  'stage',
  'topic',
  'theme',
  'force',
] as const satisfies SettledFacetId[]

const personal: readonly string[] = personalFacetIds

export function isSettled(id: DeskFacetId): id is SettledFacetId {
  return !personal.includes(id)
}

/** Every value of every settled facet as a small number, so that ten thousand rows are counted in a moment. */
export class FacetCodes {
  readonly #codes = new Map<string, number>()
  readonly #values: { facet: SettledFacetId; value: string }[] = []

  /** The facets and values in the order of their numbers. */
  get values(): readonly { facet: SettledFacetId; value: string }[] {
    return this.#values
  }

  /** The number of a value; none where no row had it. */
  codeOf(facet: SettledFacetId, value: string): number | undefined {
    return this.#codes.get(`${facet} ${value}`)
  }

  /** The numbers of all values of a row; new ones are given a number. */
  codesOf(values: Record<SettledFacetId, readonly string[]>): Uint16Array {
    return Uint16Array.from(
      settledFacetIds.flatMap((facet) => values[facet].map((value) => this.#codeFor(facet, value))),
    )
  }

  #codeFor(facet: SettledFacetId, value: string): number {
    const known = this.codeOf(facet, value)
    if (known !== undefined) return known
    const code = this.#values.push({ facet, value }) - 1
    this.#codes.set(`${facet} ${value}`, code)
    return code
  }
}
