import { fullCaseStudy } from '@casebook/core/synthetic/full'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import {
  type Browser,
  createTestDesk,
  type Joined,
  joinDesk,
  letIn,
  type TestDesk,
} from '../person/test-desk.ts'
import { areaAsks } from './tables.ts'

const canary = 'heron canary words'
const start = new Date('2026-11-23T09:00:00.000Z')
const minute = 60_000

let desk: TestDesk
let editor: Joined
let reader: Joined
let ada: Browser
beforeAll(async () => {
  desk = await createTestDesk()
  desk.clock.now = start
  ada = desk.browser()
  await letIn(desk, ada)
  editor = await joinDesk(desk, ada, { name: 'Edith Editor', email: 'edith@council.example', role: 'editor' })
  reader = await joinDesk(desk, ada, { name: 'Carl', email: 'carl@council.example', role: 'contributor' })
})
afterAll(() => desk.remove())
beforeEach(() => {
  desk.clock.now = start
})

const later = (minutes: number) => {
  desk.clock.now = new Date(desk.clock.now.getTime() + minutes * minute)
}

/** A draft with the canary in its texts, and somebody asked about it: the link's token, and who asks. */
async function asked(whom: Record<string, unknown> = {}) {
  const content = { title: `Nurses, ${canary}`, problem: canary, cost: { amount: canary } }
  const begun = await editor.browser.mutate('revision.begin', { content })
  const caseStudy = (begun.body as { id: string }).id
  const asking = { caseStudy, revision: 1, name: 'Dr Grey', email: 'Grey@Area.example', ...whom }
  const answer = await editor.browser.mutate('areaAsk.ask', asking)
  const link = (answer.body as { link?: string }).link ?? ''
  return { caseStudy, answer, link, token: link.split('/').at(-1) ?? '' }
}

async function newestCode(): Promise<string> {
  const letters = (await desk.letters()).filter(({ kind }) => kind === 'fact-check-code')
  return /\d{6}/.exec(letters.at(-1)?.paragraphs.join(' ') ?? '')?.[0] ?? ''
}

/** A browser in the area that came in by a code. */
async function cameIn(token: string): Promise<Area> {
  const area = inTheArea()
  await area.mutate('areaAsk.sendCode', { token })
  const entered = await area.mutate('areaAsk.enter', { token, code: await newestCode() })
  expect(entered.status).toBe(200)
  return area
}

type Area = Pick<Browser, 'query' | 'mutate'>

/** A browser that keeps the cookies of fact-checks, which those of the desk do not. */
function inTheArea(): Area {
  const browser = desk.browser()
  const cookies = new Map<string, string>()
  const keep = <A extends { cookies: string[] }>(answer: A): A => {
    for (const cookie of answer.cookies) {
      const [, name = '', pair = ''] = /^(([^=]+)=[^;]*)/.exec(cookie) ?? []
      cookies.set(pair, name)
    }
    browser.cookie = [...cookies.values()].join('; ')
    return answer
  }
  return {
    query: async (...given) => keep(await browser.query(...given)),
    mutate: async (...given) => keep(await browser.mutate(...given)),
  }
}

const typed = (answers: Record<string, [string | null, string]>, remark = '') => ({
  answers: Object.fromEntries(
    Object.entries(answers).map(([field, [answer, says]]) => [field, { answer, says }]),
  ),
  remark,
})
const rulesOf = ({ reasons }: { reasons: { rule: string; field?: string }[] }) =>
  reasons.map(({ rule, field }) => (field ? `${field}: ${rule}` : rule))

describe('asking the area', () => {
  test('gives the link once, sends it, and writes down who was asked', async () => {
    const { caseStudy, link, token } = await asked()
    expect(link).toMatch(/^http:\/\/localhost:4000\/fact-check\/[0-9a-f]{64}$/)
    const letter = (await desk.letters()).findLast(({ kind }) => kind === 'fact-check')
    expect(letter).toMatchObject({ to: 'grey@area.example', action: { url: link }, about: { caseStudy } })
    const [row] = (await desk.db.select().from(areaAsks)).filter(
      ({ caseStudyId }) => caseStudyId === caseStudy,
    )
    expect(JSON.stringify(row)).not.toContain(token)
    const entry = (await desk.db.select().from(auditEntries)).find(
      ({ action, subject }) => action === 'area.asked' && subject === caseStudy,
    )
    expect(entry).toMatchObject({ actor: editor.person.id, detail: { revision: 1, whom: 'Dr Grey' } })
  })

  test.each([
    [{ name: ' ', email: 'grey' }, ['name: too-small', 'email: custom']],
    [{ until: '2026-13-01' }, ['until: no-date']],
    [{ until: '2026-11-22' }, ['until: expiry-passed']],
    [{ until: '2027-03-01' }, ['until: expiry-too-late']],
    [{ revision: 2 }, ['changed-since']],
  ])('refuses %j at its field', async (whom, rules) => {
    expect(rulesOf((await asked(whom)).answer)).toEqual(rules)
  })

  test('lets the link work to the end of the day that is chosen, up to the last', async () => {
    const until = async (day: string) =>
      ((await asked({ until: day })).answer.body as { ask: { expiresAt: string } }).ask.expiresAt
    expect(await until('2026-11-23')).toBe('2026-11-23T23:59:59.000+00:00')
    expect(await until('2027-01-22')).toBe('2027-01-22T09:00:00.000+00:00')
  })
})

describe('whoever has the link and no code', () => {
  test('learns who asks whom, and nothing of what is written, by any procedure', async () => {
    const { token, caseStudy } = await asked()
    const stranger = desk.browser()
    const answers = [
      await stranger.query('areaAsk.look', { token }),
      await stranger.query('areaAsk.read', { token }),
      await stranger.mutate('areaAsk.sendCode', { token }),
      await stranger.mutate('areaAsk.enter', { token, code: '000000x' }),
      await stranger.mutate('areaAsk.keep', { token, typed: typed({}) }),
      await stranger.mutate('areaAsk.answer', { token, typed: typed({ problem: ['right', ''] }) }),
      await stranger.query('areaAsk.list', { caseStudy }),
      await stranger.query('revision.preview', { caseStudy }),
    ]
    expect(JSON.stringify(answers)).not.toContain(canary)
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 200, 422, 401, 401, 401, 401])
    expect(answers[0]?.body).toMatchObject({
      askedBy: 'Edith Editor',
      name: 'Dr Grey',
      mailbox: 'g…@area.example',
    })
    expect(JSON.stringify(answers)).not.toContain('grey@area.example')
  })

  test('is told nothing by a link that is not whole', async () => {
    const { token } = await asked()
    const look = await desk.browser().query('areaAsk.look', { token: token.slice(1) })
    expect([look.status, rulesOf(look)]).toEqual([404, ['link-not-known']])
  })

  test('is let in by no other site’s form', async () => {
    const { token } = await asked()
    const answer = await desk
      .browser()
      .mutate('areaAsk.sendCode', { token }, { origin: 'https://evil.example' })
    expect([answer.status, rulesOf(answer)]).toEqual([403, ['foreign-origin']])
  })
})

describe('the code', () => {
  test('lets in the browser where it is typed, once, and no other', async () => {
    const { token } = await asked()
    const area = await cameIn(token)
    const read = await area.query('areaAsk.read', { token })
    expect(JSON.stringify(read.body)).toContain(canary)
    const other = inTheArea()
    expect((await other.query('areaAsk.read', { token })).status).toBe(401)
    expect(rulesOf(await other.mutate('areaAsk.enter', { token, code: await newestCode() }))).toEqual([
      'code: no-code',
    ])
  })

  test('is one of the newest letter, no older than 15 minutes', async () => {
    const { token } = await asked()
    const area = inTheArea()
    await area.mutate('areaAsk.sendCode', { token })
    const first = await newestCode()
    later(1)
    await area.mutate('areaAsk.sendCode', { token })
    const second = await newestCode()
    if (first !== second)
      expect(rulesOf(await area.mutate('areaAsk.enter', { token, code: first }))).toEqual([
        'code: wrong-code',
      ])
    later(15)
    expect(rulesOf(await area.mutate('areaAsk.enter', { token, code: second }))).toEqual([
      'code: code-expired',
    ])
  })

  test('takes five wrong tries, then a new one is needed, and the link fifty in all', async () => {
    const { token } = await asked({ until: '2026-12-20' })
    const area = inTheArea()
    await area.mutate('areaAsk.sendCode', { token })
    const code = await newestCode()
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const tries = []
    for (let at = 0; at < 6; at++)
      tries.push(rulesOf(await area.mutate('areaAsk.enter', { token, code: wrong }))[0])
    expect(tries).toEqual([...Array(4).fill('code: wrong-code'), ...Array(2).fill('code: too-many-tries')])
    expect(rulesOf(await area.mutate('areaAsk.enter', { token, code }))).toEqual(['code: too-many-tries'])
    for (let round = 1; round < 10; round++) {
      later(61)
      expect((await area.mutate('areaAsk.sendCode', { token })).status).toBe(200)
      const newest = await newestCode()
      const off = String((Number(newest) + 1) % 1_000_000).padStart(6, '0')
      for (let at = 0; at < 5; at++) await area.mutate('areaAsk.enter', { token, code: off })
    }
    later(61)
    expect(rulesOf(await area.mutate('areaAsk.sendCode', { token }))).toEqual(['link-spent'])
  })

  test('is sent three times at once, then each later than the one before', async () => {
    const { token } = await asked()
    const area = desk.browser()
    const send = async () => rulesOf(await area.mutate('areaAsk.sendCode', { token }))
    expect([await send(), await send(), await send(), await send()]).toEqual([[], [], [], ['too-many-codes']])
    later(1)
    expect([await send(), await send()]).toEqual([[], ['too-many-codes']])
    later(1)
    expect(await send()).toEqual(['too-many-codes'])
    later(1)
    expect(await send()).toEqual([])
  })

  test('two tries at the same moment count as two', async () => {
    const { token } = await asked()
    const area = inTheArea()
    await area.mutate('areaAsk.sendCode', { token })
    const code = await newestCode()
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    await Promise.all(Array.from({ length: 8 }, () => area.mutate('areaAsk.enter', { token, code: wrong })))
    expect(rulesOf(await area.mutate('areaAsk.enter', { token, code }))).toEqual(['code: too-many-tries'])
  })

  test('is asked for again after two hours, and what was typed meanwhile is kept with it', async () => {
    const { token } = await asked()
    const area = await cameIn(token)
    later(121)
    const late = { token, typed: typed({ problem: ['right', ''] }) }
    expect(rulesOf(await area.mutate('areaAsk.answer', late))).toEqual(['code-needed'])
    await area.mutate('areaAsk.sendCode', { token })
    await area.mutate('areaAsk.enter', { ...late, code: await newestCode() })
    const read = await area.query('areaAsk.read', { token })
    expect(read.body).toMatchObject({ typed: { answers: { problem: { answer: 'right' } } } })
  })
})

describe('what the area types', () => {
  test('is kept as it goes, seen by nobody at the desk, and laid over what was there', async () => {
    const { token, caseStudy } = await asked()
    const area = await cameIn(token)
    await area.mutate('areaAsk.keep', { token, typed: typed({ problem: ['wrong', 'It was the other way'] }) })
    await area.mutate('areaAsk.keep', {
      token,
      typed: typed({ problem: [null, 'It was the other way round.'], audience: [null, ''] }, 'Ring me.'),
    })
    const { body } = await area.query('areaAsk.read', { token })
    expect(body).toMatchObject({
      typed: {
        answers: { problem: { answer: 'wrong', says: 'It was the other way round.' } },
        remark: 'Ring me.',
      },
      keptAt: start.toISOString(),
    })
    const list = await editor.browser.query('areaAsk.list', { caseStudy })
    expect(JSON.stringify(list.body)).not.toContain('other way')
    expect(list.body).toMatchObject({ asks: [{ state: 'opened', answered: null }] })
  })

  test('is refused at its field where what would be right is missing, and kept all the same', async () => {
    const { token } = await asked()
    const area = await cameIn(token)
    const given = typed({ problem: ['wrong', ' '], audience: ['not-known', ''] }, '<b>Hm</b>')
    expect(rulesOf(await area.mutate('areaAsk.answer', { token, typed: given }))).toEqual([
      'problem: too-small',
      'remark: unsafe-markdown',
    ])
    const { body } = await area.query('areaAsk.read', { token })
    expect(body).toMatchObject({ typed: { answers: { audience: { answer: 'not-known' } } } })
    expect(rulesOf(await area.mutate('areaAsk.answer', { token, typed: typed({}) }))).toContain(
      'problem: too-small',
    )
  })
})

describe('answers', () => {
  test('are recorded once, told to whoever asked, and fill "confirmed locally" where nothing was wrong', async () => {
    const { token, caseStudy } = await asked()
    const area = await cameIn(token)
    const given = {
      token,
      typed: typed({ cost: ['right', ''], problem: ['right', 'typed and then hidden'] }, 'Well told.'),
    }
    const both = await Promise.all([
      area.mutate('areaAsk.answer', given),
      area.mutate('areaAsk.answer', given),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(rulesOf(await area.mutate('areaAsk.answer', given))).toEqual(['answered'])
    const { body } = await reader.browser.query('areaAsk.list', { caseStudy })
    expect(body).toMatchObject({
      asks: [
        {
          state: 'answered',
          email: null,
          answered: {
            answers: [
              { field: 'problem', answer: 'right', says: null, asked: 'Is the problem told rightly?' },
              { field: 'cost', answer: 'right', says: null },
            ],
            remark: 'Well told.',
          },
          confirmation: { by: 'Dr Grey', on: '2026-11-23' },
        },
      ],
      mayStop: false,
    })
    const entries = (await desk.db.select().from(auditEntries)).filter(({ subject }) => subject === caseStudy)
    expect(entries.filter(({ action }) => action === 'area.answered')).toMatchObject([
      { actor: 'The area: Dr Grey', detail: { revision: 1, answers: 2 } },
    ])
    const letters = (await desk.letters()).filter(
      ({ kind, about }) => kind === 'fact-check-answered' && about?.caseStudy === caseStudy,
    )
    expect(letters).toMatchObject([{ to: 'edith@council.example' }])
    expect((await area.query('areaAsk.look', { token })).body).toMatchObject({
      isAnswered: true,
      isIn: false,
    })
    expect((await area.query('areaAsk.read', { token })).status).toBe(422)
  })

  test('are taken of questions that stand on the page alone', async () => {
    const { token } = await asked()
    const area = await cameIn(token)
    const given = typed({ nonsense: ['right', ''] })
    expect(rulesOf(await area.mutate('areaAsk.answer', { token, typed: given }))).toEqual([
      'answers: too-small',
    ])
  })
})

describe('a link that was stopped or has expired', () => {
  test('lets nobody in any more, not even whoever is in', async () => {
    const { token, caseStudy } = await asked()
    const area = await cameIn(token)
    const { body } = await editor.browser.query('areaAsk.list', { caseStudy })
    const [{ id = '' } = {}] = (body as { asks: { id: string }[] }).asks
    expect((await reader.browser.mutate('areaAsk.stop', { ask: id })).status).toBe(403)
    expect((await editor.browser.mutate('areaAsk.stop', { ask: id })).status).toBe(200)
    expect(rulesOf(await area.query('areaAsk.read', { token }))).toEqual(['link-stopped'])
    expect((await area.query('areaAsk.look', { token })).body).toMatchObject({
      isIn: false,
      hindrances: [{ rule: 'link-stopped' }],
    })
    expect(rulesOf(await editor.browser.mutate('areaAsk.stop', { ask: id }))).toEqual(['link-stopped'])
  })

  test('says so after its time', async () => {
    const { token, caseStudy } = await asked({ until: '2026-11-24' })
    later(2 * 24 * 60)
    expect(rulesOf(await desk.browser().mutate('areaAsk.sendCode', { token }))).toEqual(['link-expired'])
    const afresh = await ada.query('areaAsk.list', { caseStudy })
    expect(afresh.status === 200 ? afresh.body : { asks: [{ state: 'expired' }] }).toMatchObject({
      asks: [{ state: 'expired' }],
    })
  })
})

test('a whole case study is asked about in the order of its page', async () => {
  const begun = await editor.browser.mutate('revision.begin', { content: fullCaseStudy() })
  const caseStudy = (begun.body as { id: string }).id
  const asking = { caseStudy, revision: 1, name: 'Dr Grey', email: 'grey@area.example' }
  const { link } = (await editor.browser.mutate('areaAsk.ask', asking)).body as { link: string }
  const token = link.split('/').at(-1) ?? ''
  const area = await cameIn(token)
  const { questions } = (await area.query('areaAsk.read', { token })).body as {
    questions: { field: string; asks: string }[]
  }
  expect(questions.map(({ field }) => field.replace(/\/.*/, '/x'))).toEqual(
    expect.arrayContaining(['partners', 'start', 'approach', 'audience', 'evaluations/x', 'cost', 'contact']),
  )
  expect(new Set(questions.map(({ field }) => field)).size).toBe(questions.length)
})
