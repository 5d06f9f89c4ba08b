import { type Action, may, Role } from '@casebook/core/person'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../person/tables.ts'
import { ada, type Browser, createTestDesk, letIn, type TestDesk } from '../person/test-desk.ts'
import { appRouter } from './router.ts'
import type { Access } from './trpc.ts'

type Declared = { path: string; kind: string; access: Access | undefined; hasOutput: boolean }

type Definition = { type: string; meta?: { access: Access }; output?: unknown }

/** The router lists its procedures flat, by their paths, whatever its types say. */
const flat = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>
const procedures: Declared[] = Object.entries(flat).map(
  ([
    path,
    {
      _def: { type, meta, output },
    },
  ]) => ({
    path,
    kind: type,
    access: meta?.access,
    hasOutput: output !== undefined,
  }),
)
const members = procedures.filter(({ access }) => access !== 'public' && access !== 'door')

let desk: TestDesk
let signedIn: Browser
beforeAll(async () => {
  desk = await createTestDesk()
  signedIn = desk.browser()
  await letIn(desk, signedIn)
})
afterAll(() => desk.remove())

const call = (browser: Browser, { kind, path }: Declared) =>
  kind === 'mutation' ? browser.mutate(path) : browser.query(path)

test('every procedure says who may call it and what it answers', () => {
  expect(procedures.length).toBeGreaterThan(10)
  expect(procedures.filter(({ access, hasOutput }) => access === undefined || !hasOutput)).toEqual([])
})

test('public are the procedures under public alone, and they change nothing', () => {
  for (const { path, access, kind } of procedures) {
    expect([path, access === 'public']).toEqual([path, path.startsWith('public.')])
    if (access === 'public') expect([path, kind]).toEqual([path, 'query'])
  }
})

test('at the door stand these alone', () => {
  expect(procedures.filter(({ access }) => access === 'door').map(({ path }) => path)).toEqual([
    'person.whoAmI',
    'person.checkFirstAdministratorLink',
    'person.becomeFirstAdministrator',
    'person.signIn',
    'person.signOut',
    'invitation.check',
    'invitation.accept',
    'secondFactor.passSecondStep',
    'secondFactor.beginPasskeySignIn',
    'secondFactor.signInWithPasskey',
    'areaAsk.look',
    'areaAsk.sendCode',
    'areaAsk.enter',
    'areaAsk.read',
    'areaAsk.keep',
    'areaAsk.answer',
  ])
})

test.each(members)(
  '$path refuses whoever is not signed in, before it looks at the input',
  async (procedure) => {
    const answer = await call(desk.browser(), procedure)
    expect([answer.status, answer.reasons]).toEqual([
      401,
      [{ rule: 'not-signed-in', says: 'Sign in to go on.' }],
    ])
  },
)

test.each(members)('$path refuses a cookie that nobody gave out', async (procedure) => {
  const forger = desk.browser()
  forger.cookie = `${signedIn.cookie.slice(0, -4)}AAA%3D`
  expect((await call(forger, procedure)).status).toBe(401)
})

test.each(
  Role.options.flatMap((role) => members.map((procedure) => ({ role, path: procedure.path, procedure }))),
)('$path for the role $role: as the table in core says', async ({ role, procedure }) => {
  await desk.db.update(people).set({ role }).where(eq(people.email, ada.email))
  const allowed = may({ id: '', name: '', email: '', role }, procedure.access as Action).ok
  const { status } = await call(signedIn, procedure)
  expect(status === 403).toBe(!allowed)
  expect(status).not.toBe(401)
})

test.each([
  'public.taxonomies,person.whoAmI?batch=1&input=%7B%7D',
  'public.taxonomies%2Cperson.whoAmI?batch=1&input=%7B%7D',
  'public%2Etaxonomies%2cperson.whoAmI?batch=1&input=%7B%7D',
  'person.whoAmI',
  'person%2EwhoAmI',
])('what one signed-in person is answered at %s is never kept for the next who asks', async (address) => {
  const mine = await signedIn.query(address)
  expect(JSON.stringify(mine.body)).toContain(ada.email)
  expect(JSON.stringify((await desk.browser().query(address)).body)).not.toContain(ada.email)
})
