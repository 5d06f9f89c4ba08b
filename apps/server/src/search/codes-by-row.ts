import { type Bitset, eachRow } from './bitset.ts'
import { facetCodes } from './facet-codes.ts'

/**
 * The facet values of each row, one after the other in one stretch of memory: as lists of their own they would lie all
 * over it, and going through them would take ten times as long. What a row had before stays there until the next start.
 */
export class CodesByRow {
  #codes = new Uint16Array(1024)
  #end = 0
  #starts = new Uint32Array(1024)
  #ends = new Uint32Array(1024)

  set(row: number, codes: readonly number[]): void {
    const end = this.#end + codes.length
    if (end > this.#codes.length) this.#codes = larger(this.#codes, end)
    if (row >= this.#starts.length) {
      this.#starts = larger(this.#starts, row + 1)
      this.#ends = larger(this.#ends, row + 1)
    }
    this.#codes.set(codes, this.#end)
    this.#starts[row] = this.#end
    this.#ends[row] = end
    this.#end = end
  }

  /** How many of these rows have each value. */
  tally(bits: Bitset): Uint32Array {
    const counts = new Uint32Array(facetCodes.length)
    const [codes, starts, ends] = [this.#codes, this.#starts, this.#ends]
    eachRow(bits, (row) => {
      const end = ends[row] ?? 0
      for (let at = starts[row] ?? end; at < end; at++) {
        const code = codes[at] ?? 0
        counts[code] = (counts[code] ?? 0) + 1
      }
    })
    return counts
  }
}

function larger<Numbers extends Uint16Array | Uint32Array>(numbers: Numbers, least: number): Numbers {
  const grown = new (numbers.constructor as new (length: number) => Numbers)(Math.ceil(least * 1.5))
  grown.set(numbers)
  return grown
}
