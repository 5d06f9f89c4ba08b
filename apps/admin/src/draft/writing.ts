import type { DraftCaseStudy } from '@casebook/core/readiness'
import type { Opened } from '../revision/opened.ts'
import { bringTogether, isAlike } from './bring-together.ts'
import type { Known } from './browser-copy.ts'
import { inTurn } from './in-turn.ts'
import { Pace } from './pace.ts'
import { Watched } from './watched.ts'
import type { Trouble, WritingParts } from './writing-server.ts'
import { knownFrom, stateFrom, type WritingState } from './writing-state.ts'

/** After the last key, in milliseconds. */
const pause = 700

/**
 * What one person writes in one tab: kept on the server as it is typed, one sending at a time, with a copy in the browser
 * until the server has it. What another tab kept or somebody else saved is merged in, and never overwritten.
 */
export class Writing {
  #parts: WritingParts
  #watched: Watched<WritingState>
  #known: Known
  #inTurn = inTurn()
  #pace = new Pace(() => void this.keepNow())
  #afterMerge: ((content: DraftCaseStudy) => void) | undefined

  private constructor(parts: WritingParts, opened: Opened) {
    this.#parts = parts
    this.#known = knownFrom(opened)
    this.#watched = new Watched(stateFrom(opened), () => this.#schedule(0))
  }

  /** Goes on from what the server keeps and from what browser copies hold beyond it. */
  static async open(parts: WritingParts): Promise<Writing> {
    const opened = await parts.server.open()
    const writing = new Writing(parts, opened)
    await writing.#inTurn(async () => {
      for (const { known, content } of parts.copies.found()) {
        if (isAlike(content, writing.state.content)) continue
        writing.#merge(known.content, writing.state.content, content)
        writing.#watched.set({ told: parts.told.closed })
      }
      await writing.#bringIn(opened)
    })
    return writing
  }

  get state(): WritingState {
    return this.#watched.state
  }

  /** Calls back after each change of the state, and sends by itself while somebody does; answers with how to end it. */
  get subscribe(): (listener: () => void) => () => void {
    return this.#watched.subscribe
  }

  /** What stands on the page now. It is in the browser at once, and at the server soon. */
  change(content: DraftCaseStudy): void {
    this.#watched.set({ content, keeping: this.state.keeping === 'keeping' ? 'keeping' : 'waiting' })
    this.#copy()
    this.#schedule(pause)
  }

  /** Sends what is not kept yet now, as when the connection is back or somebody has signed in again. */
  async keepNow(): Promise<void> {
    this.#pace.stop()
    await this.#inTurn(() => this.#keep())
  }

  /** Saves what stands on the page as a revision; `null` where it could not be: the state tells why. */
  async save(note?: string): Promise<Opened | null> {
    this.#watched.set({ isSaving: true })
    try {
      return await this.#inTurn(() => this.#save(note))
    } finally {
      this.#watched.set({ isSaving: false })
    }
  }

  /** Brings in what somebody else saved since. */
  async bringInNewest(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#guarded(async () => this.#bringIn(await this.#parts.server.open()))
    })
    this.#schedule(0)
  }

  /** Goes on with what a person made of a merge. */
  settle(content: DraftCaseStudy): void {
    const after = this.#afterMerge
    this.#afterMerge = undefined
    this.#watched.set({ merge: null, content })
    after?.(content)
    this.#copy()
    this.#schedule(0)
  }

  async #save(note: string | undefined): Promise<Opened | null> {
    await this.#keep()
    const { content, basedOn, merge, keeping } = this.state
    if (merge || keeping !== 'kept') return null
    const draft = this.#known.version
    try {
      const after = await this.#parts.server.write({ revision: basedOn, content, draft, note })
      this.#saved(after, content)
      return after
    } catch (error) {
      return this.#overtakenOrRefused(this.#parts.server.troubleIn(error), content)
    }
  }

  /** A save whose answer was lost is found again by what it saved. */
  async #overtakenOrRefused(trouble: Trouble, sent: DraftCaseStudy): Promise<Opened | null> {
    if (trouble.is !== 'overtaken') {
      if (trouble.is === 'refused') this.#watched.set({ reasons: trouble.reasons })
      else this.#inTrouble(trouble)
      return null
    }
    let found: Opened | null = null
    await this.#guarded(async () => {
      const opened = await this.#parts.server.open()
      if (opened.history.length > this.state.basedOn && !opened.draft && isAlike(opened.content, sent)) {
        this.#saved(opened, sent)
        found = opened
        return
      }
      this.#fromTab(opened)
      await this.#bringIn(opened)
    })
    await this.#keep()
    return found
  }

  #saved(opened: Opened, sent: DraftCaseStudy): void {
    const basedOn = opened.history.length
    this.#known = { version: null, basedOn, content: sent }
    this.#watched.set({ basedOn, saved: sent, keptAt: null, reasons: [], told: null })
    if (this.state.content === sent) this.#parts.copies.drop()
    else this.#schedule(0)
  }

  async #keep(): Promise<void> {
    for (;;) {
      const { content, basedOn, merge } = this.state
      if (merge) return
      if (this.#isKept()) break
      this.#watched.set({ keeping: 'keeping' })
      try {
        const over = this.#known.version
        const { version, keptAt } = await this.#parts.server.keep({ over, basedOn, content })
        this.#known = { version, basedOn, content }
        this.#pace.wentWell()
        this.#watched.set({ keptAt, reasons: [] })
      } catch (error) {
        const trouble = this.#parts.server.troubleIn(error)
        if (trouble.is !== 'overtaken') {
          this.#inTrouble(trouble)
          return
        }
        const isBroughtIn = await this.#guarded(async () => {
          const opened = await this.#parts.server.open()
          this.#fromTab(opened)
          await this.#bringIn(opened)
        })
        if (!isBroughtIn) return
      }
    }
    this.#parts.copies.drop()
    this.#watched.set({ keeping: 'kept', isInBrowser: true })
  }

  /** Nothing is kept of what says no more than the revision. */
  #isKept(): boolean {
    const { content, basedOn } = this.state
    if (this.#known.version === null) return isAlike(content, this.#known.content)
    return content === this.#known.content && basedOn === this.#known.basedOn
  }

  /** Another tab of the same person went on: what both wrote since is brought together. */
  #fromTab(opened: Opened): void {
    const theirs = knownFrom(opened)
    if (theirs.version === this.#known.version) return
    const isNew = !isAlike(theirs.content, this.state.content)
    this.#merge(this.#known.content, this.state.content, theirs.content)
    this.#known = theirs
    const told = isNew ? this.#parts.told.tab : this.state.told
    const saved = theirs.basedOn === opened.history.length ? opened.content : this.state.saved
    this.#watched.set({ basedOn: theirs.basedOn, saved, told, keptAt: opened.draft?.keptAt ?? null })
  }

  /** Somebody saved a newer revision: what is written on an older one is brought onto it. */
  async #bringIn(opened: Opened): Promise<void> {
    const newest = opened.history.length
    const { basedOn, content } = this.state
    if (basedOn === newest) return
    const base = await this.#parts.server.revision(basedOn)
    this.#merge(base, content, opened.content)
    if (this.#known.version === null)
      this.#known = { version: null, basedOn: newest, content: opened.content }
    this.#watched.set({ basedOn: newest, saved: opened.content, told: this.#parts.told.newer(opened) })
  }

  /** While a person has still to settle an earlier one, the later one waits for what they choose. */
  #merge(base: DraftCaseStudy, mine: DraftCaseStudy, theirs: DraftCaseStudy): void {
    if (this.state.merge) {
      const before = this.#afterMerge
      this.#afterMerge = (content) => {
        before?.(content)
        this.#merge(base, this.state.content, theirs)
      }
      return
    }
    const merge = bringTogether(base, mine, theirs)
    if (merge.conflicts.length === 0) this.#watched.set({ content: merge.merged })
    else this.#watched.set({ merge })
  }

  #inTrouble(trouble: Trouble): void {
    if (trouble.is === 'refused') this.#watched.set({ keeping: 'refused', reasons: trouble.reasons })
    else if (trouble.is === 'signed-out') this.#watched.set({ keeping: 'signed-out' })
    else {
      this.#watched.set({ keeping: 'away' })
      if (this.#watched.isWatched) this.#pace.again()
    }
  }

  /** Whether it could be done; where it could not, the trouble is told. */
  async #guarded(does: () => Promise<void>): Promise<boolean> {
    try {
      await does()
      return true
    } catch (error) {
      this.#inTrouble(this.#parts.server.troubleIn(error))
      return false
    }
  }

  /** While nobody watches, nothing is sent by itself. */
  #schedule(after: number): void {
    if (this.#watched.isWatched) this.#pace.in(after)
  }

  #copy(): void {
    const { content, basedOn } = this.state
    this.#watched.set({ isInBrowser: this.#parts.copies.put({ content, basedOn, known: this.#known }) })
  }
}
