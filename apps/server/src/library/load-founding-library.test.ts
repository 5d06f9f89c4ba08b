import { caseStudy, evaluation } from '@casebook/core/synthetic/builders'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as audit from '../audit/store.ts'
import { auditEntries } from '../audit/tables.ts'
import type { CaseStudy } from '../case-study/case-study.ts'
import { libraryVersion } from '../case-study/changes.ts'
import * as caseStudies from '../case-study/store.ts'
import { changes, revisions as revisionRows } from '../case-study/tables.ts'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts'
import * as revisions from '../revision/store.ts'
import { addPerson } from '../revision/test-people.ts'
import { writeRevision } from '../revision/write.ts'
import { loadFoundingLibrary } from './load-founding-library.ts'

const monday = '2026-11-23T09:00:00.000Z'
const tuesday = '2026-11-24T09:00:00.000Z'
const library = [caseStudy(), caseStudy({ slug: 'othertown-hub', title: 'A hub in Othertown' })]

let database: TestDatabase
let open: OpenDatabase
beforeEach(async () => {
  database = await createTestDatabase(migrateDatabase)
  open = openDatabase(database.url, { max: 4 })
})
afterEach(async () => {
  await open.close()
  await database.remove()
})

describe('loading the founding library', () => {
  it('publishes every case study as its first revision, with a change row and an audit entry each', async () => {
    expect(await loadFoundingLibrary(open.db, library, monday)).toEqual({ added: 2, amended: 0, left: 0 })
    const published = await caseStudies.publicBySlug(open.db, 'othertown-hub')
    expect(published).toMatchObject({
      revisionNumber: 1,
      publishedAt: monday,
      caseStudy: { title: 'A hub in Othertown' },
    })
    expect((await open.db.select().from(changes)).map(({ number }) => number)).toEqual([1, 2])
    expect(await open.db.select().from(auditEntries)).toHaveLength(2)
    expect(await audit.firstBrokenLink(open.db)).toBeNull()
  })

  it('changes nothing the second time', async () => {
    await loadFoundingLibrary(open.db, library, monday)
    expect(await loadFoundingLibrary(open.db, library, tuesday)).toEqual({ added: 0, amended: 0, left: 2 })
    expect(await libraryVersion(open.db)).toBe(2)
  })

  it('brings a mended case study as a second revision that says why, and keeps the first', async () => {
    await loadFoundingLibrary(open.db, library, monday)
    const mended = [caseStudy({ title: 'Street triage in Anytown, mended' })]
    expect(await loadFoundingLibrary(open.db, mended, tuesday)).toEqual({ added: 0, amended: 1, left: 0 })
    const published = await caseStudies.publicBySlug(open.db, 'anytown-street-triage')
    expect(published).toMatchObject({
      revisionNumber: 2,
      caseStudy: { title: 'Street triage in Anytown, mended' },
    })
    const notes = await open.db
      .select({ number: revisionRows.number, note: revisionRows.note })
      .from(revisionRows)
    expect(notes).toContainEqual({ number: 2, note: 'The founding library was mended.' })
    expect(notes).toHaveLength(3)
  })

  it('never overwrites what somebody here has edited', async () => {
    await loadFoundingLibrary(open.db, library, monday)
    const editor = await addPerson(open.db, 'editor')
    const id = (await revisions.idOf(open.db, 'anytown-street-triage')) ?? ''
    await writeRevision(
      { db: open.db, now: () => new Date(tuesday), person: editor },
      {
        caseStudy: id,
        revision: 1,
        content: caseStudy({ title: 'As our editor writes it' }),
        draft: null,
      },
    )
    const mended = [caseStudy({ title: 'Street triage in Anytown, mended' })]
    expect(await loadFoundingLibrary(open.db, mended, tuesday)).toEqual({ added: 0, amended: 0, left: 1 })
    expect((await revisions.contentOf(open.db, id, 2))?.title).toBe('As our editor writes it')
    expect((await caseStudies.publicBySlug(open.db, 'anytown-street-triage'))?.caseStudy.title).toBe(
      caseStudy().title,
    )
  })

  describe('that another content version stored', () => {
    const stored = (contentVersion: number) => {
      const older = { ...caseStudy({ evaluations: [evaluation({ state: 'abandoned' })] }), contentVersion }
      return loadFoundingLibrary(open.db, [older as unknown as CaseStudy], monday)
    }
    const today = [caseStudy({ evaluations: [evaluation({ state: 'abandoned' })] })]

    it('reads an older one as today, and makes no revision of it where it says the same', async () => {
      await stored(1)
      expect(await loadFoundingLibrary(open.db, today, tuesday)).toEqual({ added: 0, amended: 0, left: 1 })
      const published = await caseStudies.publicBySlug(open.db, 'anytown-street-triage')
      expect(published?.caseStudy).toEqual(today[0])
      const [revision] = await open.db.select({ content: revisionRows.content }).from(revisionRows)
      expect(revision?.content).toMatchObject({ contentVersion: 1 })
    })

    it('leaves a newer one alone, and says that the software has to be upgraded to read it', async () => {
      await stored(9)
      expect(await loadFoundingLibrary(open.db, today, tuesday)).toEqual({ added: 0, amended: 0, left: 1 })
      await expect(caseStudies.publicBySlug(open.db, 'anytown-street-triage')).rejects.toThrow(
        /^Revision 1 of case study [0-9a-f-]+ cannot be read\. contentVersion: This case study is written in content version 9.*: upgrade the software\.$/,
      )
    })
  })

  it('keeps all or nothing: one bad row leaves the database as it was', async () => {
    const twice = [...library, caseStudy()]
    await expect(loadFoundingLibrary(open.db, twice, monday)).rejects.toThrow()
    expect(await caseStudies.countPublished(open.db)).toBe(0)
    expect(await open.db.select().from(auditEntries)).toEqual([])
  })
})

describe('what was written', () => {
  beforeEach(() => loadFoundingLibrary(open.db, library, monday))

  it.each([
    ['a revision', sql`update revisions set content = '{}'`],
    ['a revision', sql`delete from revisions`],
    ['a state', sql`update revision_states set state = 'draft'`],
    ['a change', sql`delete from changes`],
    ['an audit entry', sql`update audit_entries set actor = 'nobody'`],
    ['an audit entry', sql`delete from audit_entries`],
    ['the audit', sql`truncate audit_entries`],
  ])('refuses a change to %s', async (_, statement) => {
    await expect(open.db.execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('append-only') },
    })
  })

  it('shows where the audit chain was broken by somebody who could', async () => {
    await open.db.execute(sql`alter table audit_entries disable trigger user`)
    await open.db.update(auditEntries).set({ actor: 'somebody else' }).where(eq(auditEntries.number, 2))
    expect(await audit.firstBrokenLink(open.db)).toBe(2)
  })
})
