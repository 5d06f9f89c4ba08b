import { afterAll, beforeAll, expect, test } from 'vitest'
import { allowsSignIn } from './allowed-place.ts'
import { people } from './tables.ts'
import { ada, createTestDesk, letIn, type TestDesk } from './test-desk.ts'

test.each([
  ['https://casebook.example.org', true],
  ['http://localhost:4000', true],
  ['http://127.0.0.1:4000', true],
  ['http://[::1]:4000', true],
  ['http://casebook.example.org', false],
  ['http://192.168.1.5:4000', false],
  ['http://localhost.example.org', false],
])('passwords at %s: %s', (url, allowed) => {
  expect(allowsSignIn(url).ok).toBe(allowed)
})

let open: TestDesk
let secure: TestDesk
let local: TestDesk
beforeAll(async () => {
  open = await createTestDesk('http://casebook.example.org')
  secure = await createTestDesk('https://casebook.example.org')
  local = await createTestDesk()
})
afterAll(() => Promise.all([open.remove(), secure.remove(), local.remove()]))

test('over http in the open nobody signs in or becomes administrator, and is told why', async () => {
  const browser = open.browser()
  for (const answer of [await letIn(open, browser), await browser.mutate('person.signIn', ada)]) {
    expect(answer.reasons).toMatchObject([
      { rule: 'not-https', says: expect.stringContaining('under https') },
    ])
  }
  expect(await open.db.select().from(people)).toEqual([])
  expect((await browser.query('person.whoAmI')).body).toMatchObject({ hindrances: [{ rule: 'not-https' }] })
})

test('under https each cookie is bound to the host and sent under https alone', async () => {
  const { cookies } = await letIn(secure, secure.browser())
  expect(cookies).toHaveLength(2)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-casebook_(session|known)=/)
    expect(cookie).toMatch(/Secure/)
    expect(cookie).not.toMatch(/Domain/)
  }
})

test.each([
  ['from another site', { origin: 'https://evil.example' }],
  ['from a page that has no origin', { origin: 'null' }],
])('a change that comes %s is refused', async (_, headers) => {
  const answer = await local.browser().mutate('person.signOut', {}, headers)
  expect(answer.status).toBe(403)
  expect(answer.reasons.map((reason) => reason.rule)).toEqual(['foreign-origin'])
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a change that comes as %s, as forms of other sites can send it, is refused',
  async (type) => {
    const answer = await local.browser().mutate('person.signOut', {}, { 'content-type': type })
    expect([answer.status, answer.reasons[0]?.rule]).toEqual([415, 'not-json'])
  },
)

test('a change cannot be asked for by a link', async () => {
  expect((await local.browser().query('person.signOut')).status).toBe(405)
})
