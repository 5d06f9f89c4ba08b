import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addAsk } from '../area-ask/store.ts'
import { openWalk, type Walk } from '../desk/test-walk.ts'
import { postedLetters } from '../mail/test-letters.ts'
import { people } from '../person/tables.ts'
import { isByDay } from './follow-days.ts'
import { remind } from './remind.ts'

let walk: Walk
beforeEach(async () => {
  walk = await openWalk()
})
afterEach(() => walk.remove())

const publicUrl = 'https://casebook.example'
const log = pino({ level: 'silent' })
const run = () => remind({ db: walk.db, publicUrl, now: () => walk.clock.now, log })
const on = (day: string) => {
  walk.clock.now = new Date(`${day}T09:00:00.000Z`)
}
const reminders = async () => (await postedLetters(walk.db)).filter(({ kind }) => kind === 'reminder')

describe('a reminder', () => {
  test('goes to the reviewer once the due day has passed, and not on that day', async () => {
    const { reviewer } = walk
    await walk.sent('Night buses', { reviewer, due: '2026-11-30' })
    on('2026-11-30')
    expect(await run()).toBe(0)
    on('2026-12-01')
    expect(await run()).toBe(1)
    expect(await reminders()).toMatchObject([
      {
        to: reviewer.email,
        subject: 'Something waits for you',
        paragraphs: [
          'Past their day, and yours to go on with:',
          '“Night buses” was to be reviewed by 30 November 2026, and is in review still.',
        ],
        action: { url: 'https://casebook.example/admin/' },
      },
    ])
  })

  test('is not sent again for what somebody has heard of, and is once more falls due', async () => {
    const { reviewer } = walk
    await walk.sent('First', { reviewer, due: '2026-11-30' })
    on('2026-12-01')
    expect([await run(), await run()]).toEqual([1, 0])
    await walk.sent('Second', { reviewer, due: '2026-12-03' })
    on('2026-12-03')
    expect(await run()).toBe(0)
    on('2026-12-04')
    expect([await run(), await run()]).toEqual([1, 0])
    expect((await reminders()).at(-1)?.subject).toBe('2 things wait for you')
  })

  test('of a review that nobody was asked for goes to whoever sent it', async () => {
    await walk.sent('For anybody', { due: '2026-11-30' })
    on('2026-12-01')
    await run()
    expect((await reminders()).map(({ to }) => to)).toEqual([walk.contributor.email])
  })

  test('to look at what is public again goes to whoever wrote it, and to publishers where they are gone', async () => {
    const { contributor, publisher, db } = walk
    await walk.published('Winter rooms', { reviewBy: '2026-12-24' })
    on('2026-12-25')
    await run()
    expect((await reminders()).map(({ to }) => to)).toEqual([contributor.email])
    expect((await reminders())[0]?.paragraphs[1]).toBe(
      '“Winter rooms” was to be looked at again by 24 December 2026.',
    )
    await db.update(people).set({ state: 'deactivated' }).where(eq(people.id, contributor.id))
    on('2026-12-26')
    await run()
    expect((await reminders()).map(({ to }) => to)).toEqual([contributor.email, publisher.email])
  })

  test('tells whoever asked the area that the link ended without an answer', async () => {
    const { editor } = walk
    const id = await walk.begun('Street triage')
    const ask = {
      caseStudy: id,
      revision: 1,
      name: 'Dr Jo Hill',
      email: 'jo@area.example',
      by: editor.id,
      at: '2026-11-23T09:00:00.000Z',
      expiresAt: '2026-12-07T09:00:00.000Z',
      stopped: null,
      answered: null,
    }
    await walk.db.transaction((tx) => addAsk(tx, ask, 'a hash'))
    on('2026-12-07')
    expect(await run()).toBe(0)
    on('2026-12-08')
    await run()
    expect((await reminders()).map(({ to, paragraphs }) => [to, paragraphs[1]])).toEqual([
      [
        editor.email,
        'Dr Jo Hill was asked to check the facts of “Street triage”. The link ended on 7 December 2026 without an answer.',
      ],
    ])
  })

  test('is written once where two servers look at the same time', async () => {
    await walk.sent('Night buses', { reviewer: walk.reviewer, due: '2026-11-30' })
    on('2026-12-01')
    expect((await Promise.all([run(), run(), run()])).sort()).toEqual([0, 0, 1])
  })
})

test.each([
  ['2026-12-01T06:59:00Z', false],
  ['2026-12-01T07:00:00Z', true],
  ['2027-06-01T06:00:00Z', true],
  ['2026-12-01T18:59:00Z', true],
  ['2026-12-01T19:00:00Z', false],
])('at %s people are written to: %s', (moment, by) => {
  expect(isByDay(new Date(moment))).toBe(by)
})
