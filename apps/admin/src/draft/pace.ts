const firstRetry = 1_000
const longestRetry = 30_000

/** When to do a thing that is put off again and again: once, after the last time, and ever later where it fails. */
export class Pace {
  #does: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #retry = firstRetry

  constructor(does: () => void) {
    this.#does = does
  }

  /** After so many milliseconds from now. */
  in(milliseconds: number): void {
    this.stop()
    this.#timer = setTimeout(this.#does, milliseconds)
  }

  /** After a second, then two, then four, and at most half a minute. */
  again(): void {
    this.in(this.#retry)
    this.#retry = Math.min(this.#retry * 2, longestRetry)
  }

  /** It went well: the next that fails is tried again soon. */
  wentWell(): void {
    this.#retry = firstRetry
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
