import { setTimeout as sleep } from 'node:timers/promises'

/** A host that asked us to come later: nothing else is asked of it until then. */
export class ComeLater extends Error {
  override name = 'ComeLater'
  readonly status: number
  readonly seconds: number

  constructor(host: string, { status, seconds }: Quiet) {
    super(`${host} asks us to come again in ${seconds} seconds.`)
    this.status = status
    this.seconds = seconds
  }
}

/** The status by which a host asked for quiet, and for how many seconds. */
export type Quiet = { status: number; seconds: number }

type Host = { turn: Promise<void>; free: number; closedUntil: number; closedBy: number }

/** Hosts that were asked nothing for so long are forgotten, in milliseconds. */
const forgottenAfter = 60 * 60_000

/** Keeps one request at a time to a host, with a pause after each, and nothing to a host that asked for quiet. */
export class Pace {
  readonly #hosts = new Map<string, Host>()
  readonly #pause: number

  constructor(pause: number) {
    this.#pause = pause
  }

  /** Waits for this host's turn, asks, and gives the turn on after the pause, in milliseconds, or the longer one that its site wants. */
  async take<T>(host: string, ask: () => Promise<T>, { signal, pause = 0 }: Wanted): Promise<T> {
    const place = this.#placeOf(host)
    const before = place.turn
    const turn = Promise.withResolvers<void>()
    place.turn = turn.promise
    try {
      await before
      const seconds = Math.ceil((place.closedUntil - Date.now()) / 1000)
      if (seconds > 0) throw new ComeLater(host, { status: place.closedBy, seconds })
      await sleep(Math.max(0, place.free - Date.now()), undefined, { signal })
      try {
        return await ask()
      } finally {
        place.free = Date.now() + Math.max(this.#pause, pause)
      }
    } finally {
      turn.resolve()
    }
  }

  /** Asks nothing more of a host for so many seconds. */
  close(host: string, { status, seconds }: Quiet): void {
    const place = this.#placeOf(host)
    place.closedUntil = Date.now() + seconds * 1000
    place.closedBy = status
  }

  #placeOf(host: string): Host {
    const now = Date.now()
    for (const [name, { free, closedUntil }] of this.#hosts)
      if (free > 0 && Math.max(free, closedUntil) + forgottenAfter < now) this.#hosts.delete(name)
    const place = this.#hosts.get(host) ?? { turn: Promise.resolve(), free: 0, closedUntil: 0, closedBy: 429 }
    this.#hosts.set(host, place)
    return place
  }
}

type Wanted = { signal: AbortSignal; pause?: number }
