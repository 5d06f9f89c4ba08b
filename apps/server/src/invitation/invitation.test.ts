import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { people } from '../person/tables.ts'
import { expectOk } from '../person/test-authenticator-app.ts'
import {
  ada,
  type Browser,
  createTestDesk,
  joinDesk,
  letIn,
  rulesOf,
  type TestDesk,
} from '../person/test-desk.ts'
import { invitations } from './tables.ts'

const minute = 60_000
const day = 24 * 60 * minute
const grace = { name: 'Grace', email: 'grace@council.example', role: 'editor' }
const chosen = { name: 'Grace Hopper', password: 'seven quiet lanterns' }

let desk: TestDesk
let administrator: Browser
beforeEach(async () => {
  desk = await createTestDesk()
  administrator = desk.browser()
  await letIn(desk, administrator)
})
afterEach(() => desk.remove())

type Invited = { person: { id: string }; link: string; expiresAt: string }
const invited = async (whom = grace) =>
  expectOk(await administrator.mutate('invitation.invite', whom)).body as Invited
const tokenOf = ({ link }: Invited) => new URL(link).searchParams.get('token') ?? ''
const accept = (token: string, given: object = chosen) =>
  desk.browser().mutate('invitation.accept', { token, ...given })

test('somebody is invited by a link that is answered once, kept hashed, and sent by mail', async () => {
  const invitation = await invited()
  expect(invitation.link).toMatch(/^http:\/\/localhost:4000\/admin\/invitation\?token=[\w-]{43}$/)
  const [kept] = await desk.db.select().from(invitations)
  expect(JSON.stringify(kept)).not.toContain(tokenOf(invitation))
  expect(kept?.expiresAt.getTime()).toBe(desk.clock.now.getTime() + 7 * day)
  expect((await desk.letters()).at(-1)).toMatchObject({
    kind: 'invitation',
    to: grace.email,
    action: { url: invitation.link },
    expiresAt: invitation.expiresAt,
  })
  const list = await administrator.query('person.list')
  expect(JSON.stringify(list.body)).not.toContain('token')
  expect(list.body).toMatchObject([
    { person: { name: 'Ada Byron' }, state: 'active' },
    {
      person: { name: 'Grace' },
      state: 'invited',
      lookedAfter: { lastSeen: null, invitedUntil: invitation.expiresAt },
    },
  ])
})

test('whoever accepts chooses name and password, is signed in, and the link has done its work', async () => {
  const token = tokenOf(await invited())
  expect((await desk.browser().query('invitation.check', { token })).body).toEqual({
    invited: grace,
    hindrances: [],
  })
  const hers = desk.browser()
  const answer = expectOk(await hers.mutate('invitation.accept', { token, ...chosen }))
  expect(answer.body).toMatchObject({ name: 'Grace Hopper', email: grace.email, role: 'editor' })
  expect((await hers.query('caseStudy.list', {})).status).toBe(200)
  expect(rulesOf(await accept(token))).toEqual(['link-not-known'])
  const entries = await desk.db.select().from(auditEntries)
  expect(entries.slice(-3).map(({ action }) => action)).toEqual([
    'person.invited',
    'person.accepted-invitation',
    'person.signed-in',
  ])
})

test('before it is accepted nobody signs in with it, whatever password they try', async () => {
  await invited()
  const { reasons } = await desk
    .browser()
    .mutate('person.signIn', { email: grace.email, password: chosen.password })
  expect(reasons.map(({ rule }) => rule)).toEqual(['wrong-email-or-password'])
})

test('of many who accept at once one is let in', async () => {
  const token = tokenOf(await invited())
  const answers = await Promise.all(Array.from({ length: 4 }, () => accept(token)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.flatMap(rulesOf)).toEqual(['link-not-known', 'link-not-known', 'link-not-known'])
})

test('a link lasts seven days; a new one takes its place', async () => {
  const first = await invited()
  desk.later(7 * day)
  expect(rulesOf(await accept(tokenOf(first)))).toEqual(['link-expired'])
  desk.clock.now = new Date(desk.clock.now.getTime() - 6 * day)
  const renewed = expectOk(await administrator.mutate('invitation.renew', { id: first.person.id }))
    .body as Invited
  expect(rulesOf(await accept(tokenOf(first)))).toEqual(['link-not-known'])
  expectOk(await accept(tokenOf(renewed)))
  expect((await administrator.mutate('invitation.renew', { id: first.person.id })).status).toBe(404)
})

test('an invitation is taken back, which leaves nothing but its entries, and is made anew', async () => {
  const first = await invited()
  expectOk(await administrator.mutate('invitation.takeBack', { id: first.person.id }))
  expect(rulesOf(await accept(tokenOf(first)))).toEqual(['link-not-known'])
  expect(await desk.db.select().from(people)).toHaveLength(1)
  const entries = await desk.db.select().from(auditEntries)
  expect(entries.at(-1)).toMatchObject({
    action: 'person.invitation-taken-back',
    subject: first.person.id,
    detail: grace,
  })
  const second = await invited()
  expectOk(await accept(tokenOf(second)))
  expect(rulesOf(await administrator.mutate('invitation.takeBack', { id: second.person.id }))).toEqual([
    'not-invited',
  ])
})

test('nobody is invited twice; it says what to do instead', async () => {
  await invited()
  const again = await administrator.mutate('invitation.invite', { ...grace, email: ' GRACE@council.example' })
  expect([rulesOf(again), again.reasons[0]?.field]).toEqual([['already-there'], 'email'])
  expect(again.reasons[0]?.says).toContain('send a new link')
  const own = await administrator.mutate('invitation.invite', { ...grace, email: ada.email })
  expect(own.reasons[0]?.says).toContain('has an account')
})

test('every wrong field is named, and the link still works after it', async () => {
  const empty = await administrator.mutate('invitation.invite', { name: '', email: 'grace', role: '' })
  expect(empty.reasons.map(({ field }) => field)).toEqual(['name', 'email', 'role'])
  const token = tokenOf(await invited())
  const short = await accept(token, { name: '', password: 'short' })
  expect(short.reasons.map(({ field }) => field)).toEqual(['name', 'password'])
  expect(rulesOf(await accept(token, { ...chosen, password: 'Password2026!' }))).toEqual(['common-password'])
  expectOk(await accept(token))
})

test('inviting a publisher or above takes a fresh sign-in, inviting an editor does not', async () => {
  desk.later(5 * minute)
  const root = { name: 'Root', email: 'root@council.example' }
  for (const role of ['publisher', 'administrator']) {
    expect(rulesOf(await administrator.mutate('invitation.invite', { ...root, role }))).toEqual([
      'sign-in-afresh',
    ])
  }
  for (const role of ['contributor', 'editor', 'reviewer']) {
    expectOk(
      await administrator.mutate('invitation.invite', { ...root, email: `${role}@council.example`, role }),
    )
  }
  expectOk(await administrator.mutate('session.signInAfresh', { password: ada.password }))
  const publisher = await invited({ ...root, role: 'publisher' })
  desk.later(5 * minute)
  expect(rulesOf(await administrator.mutate('invitation.renew', { id: publisher.person.id }))).toEqual([
    'sign-in-afresh',
  ])
})

test('a publisher invites nobody', async () => {
  const joining = { name: 'Pat', email: 'pat@council.example', role: 'publisher' } as const
  const { browser } = await joinDesk(desk, administrator, joining)
  const answer = await browser.mutate('invitation.invite', grace)
  expect([answer.status, rulesOf(answer)]).toEqual([403, ['role-too-low']])
})
