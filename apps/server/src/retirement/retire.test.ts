import type { Person } from '@casebook/core/person'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { doBulk } from '../desk/bulk.ts'
import { expectOk } from '../person/test-authenticator-app.ts'
import { createTestDesk, joinDesk, letIn, type TestDesk } from '../person/test-desk.ts'
import { publishRevision, withdrawRevision } from '../revision/publish.ts'
import { addPerson } from '../revision/test-people.ts'
import { retiredTerms } from '../taxonomy/tables.ts'
import { termsToday } from '../taxonomy/terms-today.ts'
import { bringBack, retire } from './retire.ts'
import { openReaders, type Readers } from './test-readers.ts'

const why = 'Nobody looks for it.'
const dementia = { taxonomy: 'topics', term: 'dementia' } as const

describe('two at once', () => {
  let walk: Readers
  let ada: Person
  let bert: Person
  beforeAll(async () => {
    walk = await openReaders()
    ada = await addPerson(walk.db, 'administrator', 'Ada')
    bert = await addPerson(walk.db, 'administrator', 'Bert')
  })
  afterAll(() => walk.remove())
  const version = () => termsToday(walk.db).version

  test('the second administrator is told to look again, whatever the two do', async () => {
    const seen = version()
    const outcomes = await Promise.allSettled([
      retire(walk.as(ada), { ...dementia, by: 'mental-health', why, version: seen }),
      retire(walk.as(bert), {
        taxonomy: 'topics',
        term: 'mental-health',
        by: 'dementia',
        why,
        version: seen,
      }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', reasons: [{ rule: 'changed-since' }] },
    })
    const rows = await walk.db.select().from(retiredTerms)
    const entries = await walk.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'taxonomy.term-retired'))
    expect([rows.length, entries.length]).toEqual([1, 1])
    const [kept] = rows
    await bringBack(walk.as(bert), { taxonomy: 'topics', term: kept?.term ?? '', version: version() })
    await expect(
      bringBack(walk.as(ada), { taxonomy: 'topics', term: kept?.term ?? '', version: version() }),
    ).rejects.toMatchObject({ reasons: [{ rule: 'not-retired' }] })
  })

  test('what is published while a term is retired is found under what took its place', async () => {
    for (let round = 0; round < 5; round++) {
      const approved = await walk.approved(`Round ${round}`, { topics: ['dementia'] })
      const earlier = await walk.published(`Earlier ${round}`, { topics: ['dementia'] })
      await Promise.all([
        publishRevision(walk.as(walk.publisher), { caseStudy: approved, revision: 1 }),
        retire(walk.as(ada), { ...dementia, by: 'mental-health', why, version: version() }),
        withdrawRevision(walk.as(walk.publisher), {
          caseStudy: earlier,
          revision: 1,
          reason: 'The force asked us to.',
        }),
      ])
      expect(await walk.found({ facets: { topic: ['mental-health'] } })).toContain(`Round ${round}`)
      await bringBack(walk.as(ada), { ...dementia, version: version() })
      expect(await walk.found({ facets: { topic: ['dementia'] } })).toContain(`Round ${round}`)
      expect(await walk.found({ facets: { topic: ['mental-health'] } })).toEqual([])
    }
  })

  test('a retired term is added to nothing by an act on many', async () => {
    const caseStudy = await walk.begun('One more', { topics: ['mental-health'] })
    await retire(walk.as(ada), { ...dementia, by: 'mental-health', why, version: version() })
    const acting = { ...walk.as(walk.editor), bulk: '0198a1f0-0000-7000-8000-000000000001' }
    const [did] = await doBulk(acting, { act: 'add-term', kind: 'topic', term: 'dementia' }, [
      { caseStudy, revision: 1, standing: null },
    ])
    expect(did?.refused).toEqual([
      {
        rule: 'retired-term',
        says: '"Dementia" is retired. "Mental health" took its place.',
        field: 'term',
      },
    ])
  })
})

describe('over HTTP', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await createTestDesk()
  })
  afterAll(() => desk.remove())

  test('everybody at the desk sees the terms; administrators alone retire one, having just shown who they are', async () => {
    const ada = desk.browser()
    await letIn(desk, ada)
    const { browser: paul } = await joinDesk(desk, ada, {
      name: 'Paul Publisher',
      email: 'paul@council.example',
      role: 'publisher',
    })
    const { browser: cora } = await joinDesk(desk, ada, {
      name: 'Cora Contributor',
      email: 'cora@council.example',
      role: 'contributor',
    })
    const given = { ...dementia, by: 'mental-health', why, version: 0 }
    expect((await cora.query('taxonomy.list')).body).toMatchObject({ version: 0 })
    for (const browser of [paul, cora]) {
      const refused = await browser.mutate('taxonomy.retire', given)
      expect([refused.status, refused.reasons[0]?.rule]).toEqual([403, 'role-too-low'])
    }
    expect((await ada.mutate('taxonomy.retire', { ...given, why: ' ' })).reasons).toMatchObject([
      { field: 'why' },
    ])
    const retired = expectOk(await ada.mutate('taxonomy.retire', given))
    expect(retired.body).toMatchObject({ version: 1 })
    expect((await cora.query('taxonomy.retired')).body).toMatchObject({
      version: 1,
      inForce: [{ of: 'topics', term: 'dementia', by: 'mental-health' }],
    })
    expect((await ada.mutate('taxonomy.bringBack', { ...dementia, version: 0 })).status).toBe(409)
    const back = expectOk(await ada.mutate('taxonomy.bringBack', { ...dementia, version: 1 }))
    expect(back.body).toMatchObject({ version: 2 })
    desk.clock.now = new Date(desk.clock.now.getTime() + 6 * 60_000)
    expect((await ada.mutate('taxonomy.retire', { ...given, version: 2 })).status).toBe(428)
  })
})
