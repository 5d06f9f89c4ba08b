/** A set of row numbers, one bit each. */
export type Bitset = Uint32Array

/** An empty set for row numbers below `capacity`. */
export function emptyBitset(capacity: number): Bitset {
  return new Uint32Array((capacity + 31) >>> 5)
}

/** The set of these rows. */
export function bitsetOf(rows: Iterable<number>, capacity: number): Bitset {
  const bits = emptyBitset(capacity)
  for (const row of rows) add(bits, row)
  return bits
}

export function add(bits: Bitset, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31))
}

export function remove(bits: Bitset, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) & ~(1 << (row & 31))
}

export function has(bits: Bitset, row: number): boolean {
  return ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0
}

export function grown(bits: Bitset, capacity: number): Bitset {
  const larger = emptyBitset(capacity)
  larger.set(bits)
  return larger
}

/** What all of the sets hold; there is at least one, and all are for the same rows. */
export function both(first: Bitset, ...others: Bitset[]): Bitset {
  const bits = first.slice()
  for (const other of others)
    for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & (other[at] ?? 0)
  return bits
}

export function either(sets: Iterable<Bitset>, capacity: number): Bitset {
  const bits = emptyBitset(capacity)
  for (const other of sets)
    for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (other[at] ?? 0)
  return bits
}

/** How many rows are in the set. */
export function count(bits: Bitset): number {
  return countBoth(bits, bits)
}

/** How many rows are in both sets: three words of bits at a time, added up before they are counted. */
export function countBoth(one: Bitset, other: Bitset): number {
  let total = 0
  for (let at = 0; at < one.length; at += 3) {
    const a = (one[at] ?? 0) & (other[at] ?? 0)
    const b = (one[at + 1] ?? 0) & (other[at + 1] ?? 0)
    const c = (one[at + 2] ?? 0) & (other[at + 2] ?? 0)
    const differ = a ^ b
    const nibbles = onesInNibbles(differ ^ c) + 2 * onesInNibbles((a & b) | (differ & c))
    total += Math.imul((nibbles & 0x0f0f0f0f) + ((nibbles >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24
  }
  return total
}

export function meet(one: Bitset, other: Bitset): boolean {
  for (let at = 0; at < one.length; at++) if (((one[at] ?? 0) & (other[at] ?? 0)) !== 0) return true
  return false
}

/** Goes through the rows in the set, lowest first. */
export function eachRow(bits: Bitset, act: (row: number) => void): void {
  for (let at = 0; at < bits.length; at++) {
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1)
      act((at << 5) + (31 - Math.clz32(word & -word)))
  }
}

/** How many bits are set in each four of a word. */
function onesInNibbles(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
}
