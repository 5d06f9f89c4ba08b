/** Keeps what was used last, up to a total weight. */
export class LruCache<Value> {
  readonly #kept = new Map<string, { value: Value; weight: number }>()
  readonly #most: number
  #weight = 0

  constructor(most: number) {
    this.#most = most
  }

  /** The value kept under a key, or else what `make` makes, kept from now on. */
  get(key: string, make: () => Value, weigh: (value: Value) => number = () => 1): Value {
    const there = this.#kept.get(key)
    if (there) {
      this.#kept.delete(key)
      this.#kept.set(key, there)
      return there.value
    }
    const value = make()
    const weight = weigh(value)
    this.#kept.set(key, { value, weight })
    this.#weight += weight
    for (const [oldest, { weight: freed }] of this.#kept) {
      if (this.#weight <= this.#most) break
      this.#kept.delete(oldest)
      this.#weight -= freed
    }
    return value
  }

  clear(): void {
    this.#kept.clear()
    this.#weight = 0
  }
}
