import { copiesIn } from '../../apps/admin/src/draft/browser-copy.ts'
import { Writing } from '../../apps/admin/src/draft/writing.ts'
import type { Trouble, WritingServer } from '../../apps/admin/src/draft/writing-server.ts'
import type { Opened } from '../../apps/admin/src/revision/opened.ts'
import { Refusal } from '../../apps/server/src/api/refusal.ts'
import { keepDraft } from '../../apps/server/src/draft/keep.ts'
import type { Acting } from '../../apps/server/src/revision/act.ts'
import { openCaseStudy } from '../../apps/server/src/revision/open.ts'
import { contentOf } from '../../apps/server/src/revision/store.ts'
import { writeRevision } from '../../apps/server/src/revision/write.ts'
import { addLesson, addToTitle, merged } from './updates.ts'

/** What the net does to a call, decided by chance: lets it through, loses the call, or loses the answer. */
export type Net = () => 'through' | 'call-lost' | 'answer-lost'

class Lost extends Error {}

/** Through a net that loses things. */
async function over<T>(net: Net, call: () => Promise<T>): Promise<T> {
  const luck = net()
  if (luck === 'call-lost') throw new Lost()
  const answer = await call()
  if (luck === 'answer-lost') throw new Lost()
  return answer
}

function troubleIn(error: unknown): Trouble {
  if (error instanceof Lost) return { is: 'away' }
  if (!(error instanceof Refusal)) throw error
  if (error.code !== 'CONFLICT') return { is: 'refused', reasons: error.reasons }
  return {
    is: 'overtaken',
    by: error.reasons.some(({ rule }) => rule === 'kept-elsewhere') ? 'draft' : 'revision',
  }
}

/** As it comes over the net: what is left out is gone. */
function asSent(opened: Awaited<ReturnType<typeof openCaseStudy>>): Opened {
  return JSON.parse(JSON.stringify(opened)) as Opened
}

/** The real server, as a tab reaches it. */
function serverFor(acting: Acting, caseStudy: string, tab: string, net: Net): WritingServer {
  return {
    open: () => over(net, async () => asSent(await openCaseStudy(acting, caseStudy))),
    revision: (number) => over(net, async () => (await contentOf(acting.db, caseStudy, number)) ?? {}),
    keep: (sent) => over(net, () => keepDraft(acting, { caseStudy, tab, ...sent })),
    write: (sent) =>
      over(net, async () => {
        await writeRevision(acting, { caseStudy, ...sent })
        return asSent(await openCaseStudy(acting, caseStudy))
      }),
    troubleIn,
  }
}

/** One tab of a person: what they type, keep and save in it, with the code of the desk itself. */
export class Tab {
  #open: (browser: { isAlive: boolean }) => Promise<Writing>
  #writing: Writing | undefined
  #browser = { isAlive: true }

  constructor(acting: Acting, caseStudy: string, tab: string, net: Net) {
    const store = new Map<string, string>()
    const told = { tab: 'tab', closed: 'closed', newer: () => 'newer' }
    this.#open = (browser) => {
      const living: Net = () => (browser.isAlive ? net() : 'call-lost')
      const copies = copiesIn(
        storageOf(store, browser),
        { person: acting.person.id, caseStudy, tab },
        () => false,
      )
      return Writing.open({ server: serverFor(acting, caseStudy, tab, living), copies, told })
    }
  }

  /** The page, which is tried again until it opens. */
  async writing(): Promise<Writing> {
    while (!this.#writing) {
      const browser = this.#browser
      const opened = await this.#open(browser).catch(ignoreLost)
      if (browser.isAlive) this.#writing ??= opened
    }
    settle(this.#writing)
    return this.#writing
  }

  async addLesson(update: string): Promise<void> {
    const writing = await this.writing()
    writing.change(addLesson(writing.state.content, update))
  }

  async addToTitle(update: string): Promise<void> {
    const writing = await this.writing()
    writing.change(addToTitle(writing.state.content, update))
  }

  async keep(): Promise<void> {
    await (await this.writing()).keepNow()
  }

  async save(): Promise<boolean> {
    const writing = await this.writing()
    const saved = await writing.save()
    settle(writing)
    return saved !== null
  }

  /** The browser is killed: what it had in its own store is all that is left. */
  crash(): void {
    this.#browser.isAlive = false
    this.#browser = { isAlive: true }
    this.#writing = undefined
  }

  /** Whether everything typed here stands in the newest revision. */
  async isSaved(): Promise<boolean> {
    const writing = await this.writing()
    await writing.bringInNewest()
    settle(writing)
    const { content, saved, merge } = writing.state
    return !merge && JSON.stringify(content) === JSON.stringify(saved)
  }
}

/** A program of somebody's that writes by the API: it reads the newest, adds to it and sends it, and begins again where somebody was quicker. */
export async function addByProgram(acting: Acting, caseStudy: string, update: string): Promise<void> {
  for (;;) {
    const { history, content } = await openCaseStudy(acting, caseStudy)
    const sent = { caseStudy, revision: history.length, content: addLesson(content, update), draft: null }
    try {
      await writeRevision(acting, sent)
      return
    } catch (error) {
      if (troubleIn(error).is !== 'overtaken') throw error
    }
  }
}

/** A person settles a conflict by taking both. */
function settle(writing: Writing): void {
  for (let { merge } = writing.state; merge; { merge } = writing.state) writing.settle(merged(merge))
}

function ignoreLost(error: unknown): undefined {
  if (!(error instanceof Lost)) throw error
}

/** The store of a browser, which outlives a crash; a page that was killed writes in it no more. */
function storageOf(store: Map<string, string>, browser: { isAlive: boolean }): Storage {
  const held: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: (key) => store.get(key) ?? null,
    setItem: (key, value) => void (browser.isAlive && store.set(key, value)),
    removeItem: (key) => void (browser.isAlive && store.delete(key)),
  }
  return new Proxy(held as Storage, {
    ownKeys: () => [...store.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
}
