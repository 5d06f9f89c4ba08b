import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { knownAddresses, signInTries } from './tables.ts'
import { type Answer, ada, type Browser, createTestDesk, letIn, type TestDesk } from './test-desk.ts'

// Dozens of passwords are hashed in a test, each as slowly as it has to be.
vi.setConfig({ testTimeout: 90_000 })

const { email, password } = ada
const minute = 60_000
const day = 24 * 60 * minute
const atHome = '192.0.2.1'
const onTheRoad = '198.51.100.200'

let desk: TestDesk
beforeEach(async () => {
  desk = await createTestDesk()
})
afterEach(() => desk.remove())

const right = (browser: Browser) => browser.mutate('person.signIn', { email, password })
const wrong = (browser: Browser, account = email) =>
  browser.mutate('person.signIn', { email: account, password: 'not the password' })
const saysOf = ({ reasons }: Answer) => reasons[0]?.says

/** So many wrong tries on Ada's account, five from each of as many addresses as it takes; how many were let through. */
async function attack(tries: number): Promise<number> {
  const answers: Answer[] = []
  for (let at = 0; at < tries; at++)
    answers.push(await wrong(desk.browser(`203.0.113.${Math.floor(at / 5)}`)))
  return answers.filter(({ status }) => status !== 429).length
}

/** Ada, in the browser and at the address where she became administrator. */
async function adaAtHome(): Promise<Browser> {
  const browser = desk.browser(atHome)
  expect((await letIn(desk, browser)).status).toBe(200)
  await browser.mutate('person.signOut')
  return browser
}

test('whoever keeps guessing at an account is slowed down, and its owner signs in as ever', async () => {
  const hers = await adaAtHome()
  expect(await attack(40)).toBe(10)
  expect((await right(hers)).status).toBe(200)
})

test('nor is she shut out with a new browser at her address, nor with her browser on the road', async () => {
  const hers = await adaAtHome()
  await attack(12)
  expect((await right(desk.browser(atHome))).status).toBe(200)
  const laptop = desk.browser(onTheRoad)
  laptop.known = hers.known
  expect((await right(laptop)).status).toBe(200)
})

test('a colleague at the same address cannot shut her out either', async () => {
  const hers = await adaAtHome()
  for (let at = 0; at < 6; at++) await wrong(desk.browser(atHome))
  for (let at = 0; at < 30; at++) await wrong(desk.browser(atHome), `someone${at}@council.example`)
  expect((await right(desk.browser(atHome))).status).toBe(429)
  expect((await right(hers)).status).toBe(200)
})

test('strangers to an account wait half a minute, then twice as long each time, up to an hour', async () => {
  await adaAtHome()
  await attack(10)
  const waits: (string | undefined)[] = []
  for (let at = 0; at < 9; at++) {
    const browser = desk.browser(`198.51.100.${at}`)
    waits.push(/Wait ([\d\w ]+),/.exec(saysOf(await wrong(browser)) ?? '')?.[1])
    desk.later(60 * minute)
    expect((await wrong(browser)).status).toBe(422)
  }
  expect(waits).toEqual([
    '30 seconds',
    ...['1 minute', '2 minutes', '4 minutes', '8 minutes', '16 minutes', '32 minutes'],
    ...['60 minutes', '60 minutes'],
  ])
})

test('the wait is told, with where to sign in without it, and ends by itself', async () => {
  await adaAtHome()
  await attack(10)
  const stranger = desk.browser(onTheRoad)
  expect(saysOf(await right(stranger))).toBe(
    'There were too many wrong passwords for this account. Wait 30 seconds, then try again, or sign in where you did so before.',
  )
  desk.later(29_000)
  expect(saysOf(await right(stranger))).toContain('Wait 1 second,')
  desk.later(1_000)
  expect((await right(stranger)).status).toBe(200)
})

test('an account that nobody guesses at for a day starts afresh', async () => {
  await adaAtHome()
  await attack(15)
  desk.later(day)
  expect(await attack(15)).toBe(10)
})

test('the same waits are told for an account that does not exist', async () => {
  await adaAtHome()
  const told = async (account: string) => {
    const says: unknown[] = []
    for (let at = 0; at < 12; at++) says.push(saysOf(await wrong(desk.browser(`198.51.100.${at}`), account)))
    return says
  }
  expect(await told('nobody@council.example')).toEqual(await told(email))
})

test('after five wrong tries on an account from one address, that address waits 15 minutes for it', async () => {
  await adaAtHome()
  const guesser = () => desk.browser(onTheRoad)
  for (let at = 0; at < 5; at++) expect((await wrong(guesser())).status).toBe(422)
  const refused = await right(guesser())
  expect([refused.status, saysOf(refused)]).toEqual([
    429,
    'There were too many tries. Wait 15 minutes, then try again.',
  ])
  desk.later(14.5 * minute)
  expect(saysOf(await right(guesser()))).toBe('There were too many tries. Wait 30 seconds, then try again.')
  desk.later(minute / 2)
  expect((await right(guesser())).status).toBe(200)
})

test('after twenty wrong tries from one address it waits, whatever the account; another address does not', async () => {
  await adaAtHome()
  for (let at = 0; at < 20; at++) {
    expect((await wrong(desk.browser(onTheRoad), `someone${at}@council.example`)).status).toBe(422)
  }
  expect((await right(desk.browser(onTheRoad))).status).toBe(429)
  expect((await right(desk.browser('198.51.100.201'))).status).toBe(200)
})

test('in a browser that the account knows there are five tries too', async () => {
  const stolen = await adaAtHome()
  for (let at = 0; at < 5; at++) expect((await wrong(stolen)).status).toBe(422)
  expect((await right(stolen)).status).toBe(429)
  expect((await right(desk.browser(atHome))).status).toBe(200)
})

test('a browser is known to the accounts that signed in there, and to no other', async () => {
  const hers = await adaAtHome()
  for (let at = 0; at < 5; at++) expect((await wrong(hers, 'grace@council.example')).status).toBe(422)
  expect((await wrong(hers, 'grace@council.example')).status).toBe(429)
})

test('a mark that was changed makes no browser known', async () => {
  const { known } = await adaAtHome()
  await attack(10)
  const forgeries = {
    'with another seal': known.replace(/.{4}$/, 'AAAA'),
    'with a later date': known.replace(/=\w+\./, '=zzzzzz.'),
    'cut short': known.slice(0, -9),
    'of nothing': 'casebook_known=',
  }
  for (const [how, forged] of Object.entries(forgeries)) {
    const forger = desk.browser(onTheRoad)
    forger.known = forged
    expect([how, (await right(forger)).status]).toEqual([how, 429])
  }
  const honest = desk.browser(onTheRoad)
  honest.known = known
  expect((await right(honest)).status).toBe(200)
})

test('a browser and an address are known for 90 days', async () => {
  const hers = await adaAtHome()
  desk.later(90 * day)
  await attack(12)
  expect((await right(hers)).status).toBe(429)
  expect((await right(desk.browser(atHome))).status).toBe(429)
})

test('many tries at once slip by no limit', async () => {
  await adaAtHome()
  const from = async (addresses: string[]) => {
    const answers = await Promise.all(addresses.map((address) => wrong(desk.browser(address))))
    return answers.filter(({ status }) => status !== 429).length
  }
  expect(await from(Array.from({ length: 9 }, () => onTheRoad))).toBe(5)
  expect(await from(Array.from({ length: 20 }, (_, at) => `203.0.113.${at}`))).toBe(5)
})

test('those who sign in rightly are never made to wait', async () => {
  await adaAtHome()
  for (let at = 0; at < 21; at++) expect((await right(desk.browser(onTheRoad))).status).toBe(200)
  for (let at = 0; at < 11; at++) expect((await right(desk.browser(`203.0.113.${at}`))).status).toBe(200)
})

test('what is kept names nobody, and goes when nobody has to wait for it', async () => {
  await adaAtHome()
  await wrong(desk.browser(onTheRoad), 'nobody@council.example')
  const kept = async () => [
    ...(await desk.db.select({ key: signInTries.key }).from(signInTries)),
    ...(await desk.db.select({ key: knownAddresses.key }).from(knownAddresses)),
  ]
  expect(await kept()).toHaveLength(4)
  for (const { key } of await kept()) expect(key).toMatch(/^[0-9a-f]{64}$/)
  desk.later(91 * day)
  await right(desk.browser('198.51.100.201'))
  const tries = await desk.db.select({ tries: signInTries.tries }).from(signInTries)
  expect(tries).toEqual([{ tries: 0 }, { tries: 0 }])
  expect(await desk.db.select().from(knownAddresses)).toHaveLength(1)
})
