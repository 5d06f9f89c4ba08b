/**
 * What a loader found, kept on the server. React Router encodes all that it can see of it for a browser that takes over
 * the page; none does here, and the encoding cost a third of the answer. It cannot see a private field.
 */
export class Unsent<T> {
  readonly #found: T

  constructor(found: T) {
    this.#found = found
  }

  get found(): T {
    return this.#found
  }
}
