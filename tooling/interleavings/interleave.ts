import { randomUUID } from 'node:crypto'
import { type OpenDatabase, openDatabase } from '../../apps/server/src/database/database.ts'
import { migrateDatabase } from '../../apps/server/src/database/migrate.ts'
import { createTestDatabase } from '../../apps/server/src/postgres/test-database.ts'
import { openCaseStudy } from '../../apps/server/src/revision/open.ts'
import { addPerson } from '../../apps/server/src/revision/test-people.ts'
import { beginCaseStudy } from '../../apps/server/src/revision/write.ts'
import type { Person } from '../../packages/core/src/person/person.ts'
import { addByProgram, type Net, Tab } from './tab.ts'
import { holds } from './updates.ts'

export type Tally = { interleavings: number; updates: number; revisions: number; lost: string[] }

/** Writes at once from several tabs of several people, over and over, and counts what is missing at the end. */
export async function interleave(interleavings: number, seed: number, atOnce = 4): Promise<Tally> {
  const database = await createTestDatabase(migrateDatabase)
  const open = openDatabase(database.url, { max: 3 * atOnce })
  try {
    const people = {
      ada: await addPerson(open.db, 'editor', 'Ada'),
      grace: await addPerson(open.db, 'editor', 'Grace'),
      program: await addPerson(open.db, 'editor', 'A program'),
    }
    const tally: Tally = { interleavings: 0, updates: 0, revisions: 0, lost: [] }
    let next = 0
    const one = async () => {
      while (next < interleavings) {
        const mine = seed + next
        next += 1
        await interleaveOnce(open, people, mine, tally)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, one))
    return tally
  } finally {
    await open.close()
    await database.remove()
  }
}

type People = { ada: Person; grace: Person; program: Person }

/** One case study, written at the same time by Ada in two tabs, by Grace in one, and by a program. */
async function interleaveOnce(
  { db }: OpenDatabase,
  { ada, grace, program }: People,
  seed: number,
  tally: Tally,
): Promise<void> {
  const chance = chanceOf(seed)
  const net: Net = () => (chance() < 0.08 ? (chance() < 0.5 ? 'call-lost' : 'answer-lost') : 'through')
  const as = (person: Person) => ({ db, now: () => new Date(), person })
  const { id } = await beginCaseStudy(as(ada), { title: 'Begun' })
  const tabs = [
    new Tab(as(ada), id, randomUUID(), net),
    new Tab(as(ada), id, randomUUID(), net),
    new Tab(as(grace), id, randomUUID(), net),
  ]
  const updates: string[] = []
  const byProgram = [1, 2].map((each) => `s${seed}-p${each}`)
  await Promise.all([
    ...tabs.map((tab, at) => work(tab, `s${seed}-t${at}`, chance, updates)),
    ...byProgram.map((update) => addByProgram(as(program), id, update)),
  ])
  updates.push(...byProgram)
  for (let round = 0; !(await allSaved(tabs)); round += 1) {
    if (round > 40) throw new Error(`Interleaving ${seed} does not come to rest.`)
    for (const tab of tabs) await tab.save()
  }
  const { content, history } = await openCaseStudy(as(ada), id)
  tally.interleavings += 1
  tally.updates += updates.length
  tally.revisions += history.length
  tally.lost.push(...updates.filter((update) => !holds(content, update)))
}

async function work(tab: Tab, name: string, chance: () => number, updates: string[]): Promise<void> {
  const steps = 3 + Math.floor(chance() * 6)
  for (let step = 0; step < steps; step += 1) {
    const luck = chance()
    const update = `${name}-${step}`
    if (luck < 0.35) {
      await tab.addLesson(update)
      updates.push(update)
    } else if (luck < 0.55) {
      await tab.addToTitle(update)
      updates.push(update)
    } else if (luck < 0.7) await tab.keep()
    else if (luck < 0.8) void tab.keep()
    else if (luck < 0.92) await tab.save()
    else tab.crash()
  }
}

async function allSaved(tabs: Tab[]): Promise<boolean> {
  const saved: boolean[] = []
  for (const tab of tabs) saved.push(await tab.isSaved())
  return saved.every(Boolean)
}

/** Chance that can be had again (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
