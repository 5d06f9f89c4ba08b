import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { createTestDesk, type TestDesk } from '../person/test-desk.ts'

const ErrorAnswer = z.strictObject({
  error: z.strictObject({
    code: z.int(),
    message: z.string(),
    data: z.strictObject({
      code: z.string(),
      httpStatus: z.int(),
      path: z.string().optional(),
      requestId: z.string(),
      reasons: z.array(z.strictObject({ rule: z.string(), says: z.string(), field: z.string().optional() })),
    }),
  }),
})
/** Words of parsers, of schemas and of tRPC: for developers, never for readers. */
const insides =
  /JSON at|Unexpected|position \d|procedure on path|-request to|Missing content-type|Unsupported content|undefined|expected|URL-encoding|stack/

let desk: TestDesk
let url: string
beforeAll(async () => {
  desk = await createTestDesk()
  url = await desk.listen()
})
afterAll(() => desk.remove())

const origin = 'http://localhost:4000'
const json = { 'content-type': 'application/json', origin }
const post = (body: string | undefined, headers: Record<string, string> = json): RequestInit =>
  body === undefined ? { method: 'POST', headers } : { method: 'POST', headers, body }

async function refusal(path: string, init?: RequestInit) {
  const answer = await fetch(`${url}/trpc${path}`, init)
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { error } = ErrorAnswer.parse(JSON.parse(text))
  expect(error.data.requestId).toBe(answer.headers.get('x-request-id'))
  expect(error.data.httpStatus).toBe(answer.status)
  expect(text).not.toMatch(insides)
  for (const { says } of error.data.reasons) expect(says).toMatch(/^[A-Z].*\.$/)
  expect(error.message).toBe(error.data.reasons.map(({ says }) => says).join(' '))
  return { status: answer.status, allow: answer.headers.get('allow'), ...error.data, says: error.message }
}

describe('a call without any input is told which fields it needs', () => {
  test.each<[string, RequestInit | undefined]>([
    ['/public.caseStudy', undefined],
    ['/public.caseStudy?input=', undefined],
    ['/public.caseStudy?input=null', undefined],
    ['/public.caseStudy?input=%7B%7D', undefined],
  ])('%s', async (path, init) => {
    expect(await refusal(path, init)).toMatchObject({
      status: 400,
      says: 'Fill in slug.',
      reasons: [{ field: 'slug' }],
    })
  })

  test.each(['', ' \n', undefined, 'null', '{}'])('posted: %j', async (body) => {
    const { status, reasons } = await refusal('/person.signIn', post(body))
    expect([status, reasons.map(({ field }) => field)]).toEqual([400, ['email', 'password']])
  })
})

test.each(['%7Bbad', '{', 'undefined', '%7B%22slug%22%3A', "%7B'slug'%3A1%7D"])(
  'an input that is no JSON, %s, is told how it is written',
  async (input) => {
    const told = await refusal(`/public.caseStudy?input=${input}`)
    expect([told.status, told.reasons[0]?.field, told.says]).toEqual([
      400,
      'input',
      'The input in the address is not whole JSON. Write it like input={"slug":"a-case-study"}, encoded for an address.',
    ])
  },
)

test.each(['{bad', '{"email":"a@b.example"', 'email=a', '\u0000'])(
  'what is posted as JSON and is none, %j, is told to be mended',
  async (body) => {
    const told = await refusal('/person.signIn', post(body))
    expect([told.status, told.says]).toEqual([
      400,
      'What was sent is not whole JSON. Check its quotes, commas and brackets, and send it again.',
    ])
  },
)

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/jsonp',
  '',
])('what is posted as "%s" is told to come as JSON', async (type) => {
  const told = await refusal('/person.signIn', post('{}', { origin, 'content-type': type }))
  expect([told.status, told.says]).toEqual([
    415,
    'Send changes as JSON, with the header Content-Type: application/json.',
  ])
})

test.each([
  ['/nope', 'nope'],
  ['/public.nope', 'public.nope'],
  ['/constructor', 'constructor'],
  ['/__proto__', '__proto__'],
  ['/public', 'public'],
  ['/', 'nothing'],
  ['', 'nothing'],
])('there is no procedure at %s, and that is said', async (path, name) => {
  const told = await refusal(path)
  expect([told.status, told.says]).toEqual([
    404,
    `There is no procedure called ${name}. Check its name, letter by letter; those that anyone may call begin with public.`,
  ])
})

test.each([
  ['GET', '/person.signOut', 'POST', 'Send person.signOut with POST, as JSON: it changes something.'],
  [
    'POST',
    '/public.taxonomies',
    'GET, HEAD',
    'Ask for public.taxonomies with GET, and its input in the address: it only reads.',
  ],
  [
    'PUT',
    '/person.signIn',
    'GET, HEAD, POST',
    'Nothing here is asked for with PUT. Read with GET, and change with POST.',
  ],
  ['DELETE', '/public.search', 'GET, HEAD, POST', 'Nothing here is asked for with DELETE. Read with GET'],
  ['OPTIONS', '/public.search', 'GET, HEAD, POST', 'Nothing here is asked for with OPTIONS. Read with GET'],
])('%s %s is told the method that it takes', async (method, path, allow, says) => {
  const told = await refusal(path, method === 'POST' ? post('{}') : { method, headers: { origin } })
  expect([told.status, told.allow]).toEqual([405, allow])
  expect(told.says).toContain(says)
})

test('an address that cannot be decoded is told so', async () => {
  const told = await refusal('/%E0%A4%A')
  expect([told.status, told.reasons[0]?.rule]).toEqual([400, 'not-an-address'])
})

test('what is too large is refused in the same shape', async () => {
  const told = await refusal('/person.signIn', post(JSON.stringify({ email: 'a'.repeat(1_100_000) })))
  expect([told.status, told.reasons[0]?.rule]).toEqual([413, 'too-large'])
})

test('in a batch each call gets its own answer', async () => {
  const path = '/public.taxonomies,public.nope,public.caseStudy?batch=1'
  const answers = (await (await fetch(`${url}/trpc${path}`)).json()) as unknown[]
  expect(answers).toHaveLength(3)
  expect(answers.slice(1).map((one) => ErrorAnswer.parse(one).error.data.httpStatus)).toEqual([404, 400])
})

test('a batch whose input is no JSON, or no group of inputs, is refused without insides', async () => {
  for (const input of ['%7Bbad', '5']) {
    const answer = await fetch(`${url}/trpc/public.caseStudy,public.caseStudy?batch=1&input=${input}`)
    expect(answer.status).toBe(400)
    const answers = z.array(ErrorAnswer).parse(await answer.json())
    for (const { error } of answers) expect(error.message).toContain('not whole JSON')
  }
})

test('HEAD is answered as GET is, without a body', async () => {
  const head = await fetch(`${url}/trpc/public.taxonomies`, { method: 'HEAD' })
  const get = await fetch(`${url}/trpc/public.taxonomies`)
  expect([head.status, head.headers.get('content-type')]).toEqual([200, get.headers.get('content-type')])
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
  expect(await head.text()).toBe('')
  expect((await fetch(`${url}/trpc/public.caseStudy`, { method: 'HEAD' })).status).toBe(400)
})
