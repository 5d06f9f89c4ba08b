import { randomUUID } from 'node:crypto'
import type { Person } from '@casebook/core/person'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { createTestDatabase } from '../postgres/test-database.ts'
import { publishRevision } from '../revision/publish.ts'
import { approveRevision, sendRevisionForReview } from '../revision/review.ts'
import { addPerson } from '../revision/test-people.ts'
import { beginCaseStudy } from '../revision/write.ts'

/** A library with a person of each role, below the door. */
export type Walk = OpenDatabase & {
  clock: { now: Date }
  contributor: Person
  editor: Person
  reviewer: Person
  publisher: Person
  as: (person: Person) => {
    db: OpenDatabase['db']
    now: () => Date
    person: Person
    web: { publicUrl: string }
  }
  /** Begins a case study by the contributor and brings it as far as is asked; answers with its id. */
  begun: (title: string, content?: Record<string, unknown>) => Promise<string>
  sent: (title: string, given?: { reviewer?: Person; due?: string }) => Promise<string>
  approved: (title: string, content?: Record<string, unknown>) => Promise<string>
  published: (title: string, content?: Record<string, unknown>) => Promise<string>
  remove: () => Promise<void>
}

/** Opens one on a database of its own, on the morning of 23 November 2026. */
export async function openWalk(): Promise<Walk> {
  const database = await createTestDatabase(migrateDatabase)
  const open = openDatabase(database.url, { max: 6 })
  const clock = { now: new Date('2026-11-23T09:00:00.000Z') }
  const contributor = await addPerson(open.db, 'contributor', 'Cora')
  const editor = await addPerson(open.db, 'editor', 'Edward')
  const reviewer = await addPerson(open.db, 'reviewer', 'Rita')
  const publisher = await addPerson(open.db, 'publisher', 'Paul')
  const as = (person: Person) => ({
    db: open.db,
    now: () => clock.now,
    person,
    web: { publicUrl: 'http://localhost:4000' },
  })
  const begun = async (title: string, content: Record<string, unknown> = {}) => {
    const whole = { ...caseStudy({ slug: `one-${randomUUID()}` }), title, ...content }
    return (await beginCaseStudy(as(contributor), whole)).id
  }
  const sent: Walk['sent'] = async (title, { reviewer: asked, due } = {}) => {
    const id = await begun(title)
    const asking = { caseStudy: id, revision: 1, reviewer: asked?.id ?? null, due: due ?? null }
    await sendRevisionForReview(as(contributor), asking)
    return id
  }
  const approved = async (title: string, content: Record<string, unknown> = {}) => {
    const id = await begun(title, content)
    const seen = { caseStudy: id, revision: 1 }
    await sendRevisionForReview(as(contributor), { ...seen, reviewer: null, due: null })
    await approveRevision(as(reviewer), seen)
    return id
  }
  return {
    ...open,
    clock,
    contributor,
    editor,
    reviewer,
    publisher,
    as,
    begun,
    sent,
    approved,
    published: async (title, content) => {
      const id = await approved(title, content)
      await publishRevision(as(publisher), { caseStudy: id, revision: 1 })
      return id
    },
    remove: async () => {
      await open.close()
      await database.remove()
    },
  }
}
