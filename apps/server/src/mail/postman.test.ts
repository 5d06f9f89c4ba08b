import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts'
import { mailServerAt } from './mail-server.ts'
import { post } from './post.ts'
import { type Postman, startPostman } from './postman.ts'
import { letters } from './tables.ts'
import { createTestMailServer, type TestMailServer } from './test-mail-server.ts'

let database: TestDatabase
let open: OpenDatabase
let postmen: Postman[]
let smtp: TestMailServer | undefined
beforeEach(async () => {
  database = await createTestDatabase(migrateDatabase)
  open = openDatabase(database.url, { max: 8 })
  postmen = []
})
afterEach(async () => {
  await Promise.all(postmen.map(({ stop }) => stop()))
  await smtp?.close()
  smtp = undefined
  await open.close()
  await database.remove()
})

function start(url: string | null): Postman {
  const postman = startPostman({
    ...open,
    mailServer: url === null ? null : mailServerAt(url, 'https://casebook.example'),
    sender: { title: 'Casebook', url: 'https://casebook.example' },
    now: () => new Date(),
    log: pino({ level: 'silent' }),
  })
  postmen.push(postman)
  return postman
}
const posted = (to = 'grace@council.example') =>
  open.db.transaction((tx) =>
    post(tx, {
      kind: 'reminder',
      to,
      subject: 'A reminder',
      paragraphs: ['It is due.'],
      at: new Date().toISOString(),
    }),
  )
const states = async () => (await open.db.select().from(letters)).map(({ state }) => state)

test('a letter goes out as soon as its act is kept, by one of two nodes', async () => {
  smtp = await createTestMailServer()
  await Promise.all([start(smtp.url).goRound(), start(smtp.url).goRound()])
  await posted()
  await expect.poll(() => smtp?.received.length, { timeout: 5_000 }).toBe(1)
  await expect.poll(states).toEqual(['sent'])
})

test('what was posted while nobody was there goes out at the start', async () => {
  smtp = await createTestMailServer()
  await posted()
  start(smtp.url)
  await expect.poll(states).toEqual(['sent'])
})

test('without a mail server letters are kept, and the admin shows them', async () => {
  start(null)
  await posted()
  await expect.poll(states).toEqual(['kept'])
})

test('a stop lets the letter under way go out, and takes no other', async () => {
  let accept: () => void = () => {}
  smtp = await createTestMailServer({
    onRcptTo: (_, __, done) => {
      accept = () => done(null)
    },
  })
  const postman = start(smtp.url)
  await posted('first@council.example')
  await posted('second@council.example')
  await expect.poll(states).toContain('sending')
  await new Promise((resolve) => setTimeout(resolve, 200))
  const stopped = postman.stop()
  accept()
  await stopped
  expect((await states()).sort()).toEqual(['sent', 'waiting'])
})

test('a stop does not wait for a mail server that hangs', async () => {
  smtp = await createTestMailServer({ onConnect: () => {} })
  const postman = start(smtp.url)
  await posted()
  await expect.poll(states).toEqual(['sending'])
  const begun = performance.now()
  await postman.stop()
  expect(performance.now() - begun).toBeLessThan(5_000)
})
