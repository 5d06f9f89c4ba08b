/** A state that can be watched, for a screen that shows it. */
export class Watched<State> {
  #state: State
  #listeners = new Set<() => void>()
  #onFirst: () => void

  /** `onFirst` is called when somebody begins to watch and nobody did. */
  constructor(state: State, onFirst: () => void) {
    this.#state = state
    this.#onFirst = onFirst
  }

  get state(): State {
    return this.#state
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0
  }

  /** Calls back after each change; answers with how to end it. */
  subscribe = (listener: () => void): (() => void) => {
    const isFirst = !this.isWatched
    this.#listeners.add(listener)
    if (isFirst) this.#onFirst()
    return () => void this.#listeners.delete(listener)
  }

  set(changed: Partial<State>): void {
    this.#state = { ...this.#state, ...changed }
    for (const listener of this.#listeners) listener()
  }
}
