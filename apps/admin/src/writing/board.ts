import type { Path } from '@casebook/core/difference'
import type { ClaimAbove } from '@casebook/core/evidence'
import type { FieldReason } from '@casebook/core/readiness'
import type { Judged } from './judge.ts'

const none: readonly never[] = []

/**
 * What each field is told beside its own value: what is wrong with it, claims in it, whether it is folded. A field hears
 * of its own place alone, so that typing in one draws no other anew.
 *
 * What is wrong is told once the field was left, never while somebody types in it; that it is blank, only of a field that
 * was left blank.
 */
export class Board {
  #judged: Judged | undefined
  #shown = new Map<Path, readonly FieldReason[]>()
  #left = new Set<Path>()
  #open = new Set<Path>()
  #within: Path | undefined
  #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  faultsOf(place: Path): readonly FieldReason[] {
    return this.#shown.get(place) ?? none
  }

  /** How many things stand in the way within a part, told or not yet. */
  faultsWithin(place: Path): number {
    const within = [...(this.#judged?.blocking ?? [])].filter(
      ([at]) => at === place || at.startsWith(`${place}/`),
    )
    return within.reduce((sum, [, reasons]) => sum + reasons.length, 0)
  }

  claimsIn(place: Path): readonly ClaimAbove[] {
    return this.#judged?.claims.get(place) ?? none
  }

  isOpen(place: Path): boolean {
    return this.#open.has(place)
  }

  setOpen(place: Path, open: boolean): void {
    if (open === this.#open.has(place)) return
    if (open) this.#open.add(place)
    else this.#open.delete(place)
    this.#tell()
  }

  /** Takes what the rules say now. */
  judged(judged: Judged): void {
    this.#judged = judged
    this.#showAll()
  }

  /** The field that somebody is in now; the one that was left may say what is wrong with it. */
  enter(place: Path | undefined): void {
    if (place === this.#within) return
    if (this.#within !== undefined) this.#left.add(this.#within)
    this.#within = place
    this.#showAll()
  }

  #showAll(): void {
    const { blocking } = this.#judged ?? {}
    if (!blocking) return
    const shown = new Map<Path, readonly FieldReason[]>()
    for (const [place, reasons] of blocking) {
      const told = this.#told(place, reasons)
      const before = this.faultsOf(place)
      if (told.length > 0) shown.set(place, isSame(told, before) ? before : told)
    }
    this.#shown = shown
    this.#tell()
  }

  #told(place: Path, reasons: readonly FieldReason[]): readonly FieldReason[] {
    if (place === this.#within) {
      const before = new Set(this.faultsOf(place).map(({ says }) => says))
      return reasons.filter(({ says }) => before.has(says))
    }
    if (this.#left.has(place)) return reasons
    return this.#judged?.blank.has(place) ? none : reasons.filter(({ rule }) => rule !== 'missing')
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function isSame(one: readonly FieldReason[], other: readonly FieldReason[]): boolean {
  return one.length === other.length && one.every(({ says }, index) => says === other[index]?.says)
}
