import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askFor, type Manners } from './ask.ts'
import { Pace } from './pace.ts'
import { answers, startSite, type TestSite, testManners } from './test-site.ts'

let site: TestSite
let other: TestSite
let manners: Manners
beforeAll(async () => {
  site = await startSite()
  other = await startSite()
})
afterAll(() => {
  site.close()
  other.close()
})
beforeEach(() => {
  manners = testManners([site, other])
})
afterEach(() => {
  for (const each of [site, other]) {
    each.pages = {}
    each.asked.length = 0
  }
})

const ask = (path = '/report') => askFor(`${site.url}${path}`, manners)
const robots = (text: string) => ({
  '/robots.txt': (response: import('node:http').ServerResponse) => void response.writeHead(200).end(text),
})
const gone = { kind: 'status', status: 404, retryAfter: null }

describe('an address', () => {
  test('that is there is asked for by its head alone, after the robots.txt, under our own name', async () => {
    let name: string | undefined
    site.pages['/report'] = (response, request) => {
      name = request.headers['user-agent']
      response.writeHead(200).end()
    }
    expect(await ask('/report#page=3')).toEqual({
      answer: { kind: 'status', status: 200, retryAfter: null },
      leadsTo: null,
    })
    expect(site.asked).toEqual(['GET /robots.txt', 'HEAD /report'])
    expect(name).toBe('CasebookSourceCheck/1 (+https://casebook.example)')
  })

  test('that is not there is asked for itself before that is believed', async () => {
    expect((await ask()).answer).toEqual(gone)
    expect(site.asked).toEqual(['GET /robots.txt', 'HEAD /report', 'GET /report'])
  })

  test.each([405, 501, 403, 400])(
    'whose head is refused with %i is asked for itself, unread',
    async (status) => {
      let sent = 0
      let ended: Promise<unknown> = Promise.resolve()
      site.pages['/report'] = (response, { method }) => {
        if (method === 'HEAD') return void response.writeHead(status).end()
        ended = once(response, 'close')
        response.writeHead(200)
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536
        }
        response.on('drain', more)
        more()
      }
      expect((await ask()).answer).toMatchObject({ status: 200 })
      await ended
      expect(sent).toBeLessThan(20_000_000)
    },
  )

  test('whose head cuts the connection is asked for itself', async () => {
    site.pages['/report'] = (response, { method }) =>
      method === 'HEAD' ? response.destroy() : void response.end('here')
    expect((await ask()).answer).toMatchObject({ status: 200 })
  })

  test.each([
    ['that cuts the connection', (response: import('node:http').ServerResponse) => response.destroy(), 'cut'],
    ['that does not answer', () => {}, 'timed-out'],
  ])('%s gives no answer', async (_, page, why) => {
    site.pages['/report'] = page
    expect((await ask()).answer).toEqual({ kind: 'no-answer', why })
  })

  test('where nobody listens gives no answer', async () => {
    const closed = await startSite()
    closed.close()
    manners = testManners([closed])
    expect((await askFor(`${closed.url}/a`, manners)).answer).toEqual({ kind: 'no-answer', why: 'refused' })
  })

  test.each(['ftp://example.org/a', 'http://exa mple/', 'no address'])(
    '%s is not asked for',
    async (address) => {
      expect((await askFor(address, manners)).answer).toEqual({ kind: 'not-asked', why: 'not-web' })
    },
  )
})

describe('redirects', () => {
  const to = (location: string, headers = {}) => answers(302, { location, ...headers })

  test('are followed, and where they lead is told', async () => {
    site.pages = { '/report': to('/moved'), '/moved': to(`${other.url}/new`) }
    other.pages['/new'] = answers(200)
    expect(await ask()).toMatchObject({ answer: { status: 200 }, leadsTo: `${other.url}/new` })
  })

  test('lead to a page that is not there', async () => {
    site.pages['/report'] = to('/moved')
    expect(await ask()).toEqual({ answer: gone, leadsTo: `${site.url}/moved` })
  })

  test('round in a circle are told as such, and as a wall where the site gives out cookies', async () => {
    site.pages = { '/report': to('/moved'), '/moved': to('/report') }
    expect((await ask()).answer).toEqual({ kind: 'astray', why: 'loop', gaveCookies: false })
    site.pages['/moved'] = to('/report', { 'set-cookie': 'seen=1' })
    expect((await ask()).answer).toEqual({ kind: 'astray', why: 'loop', gaveCookies: true })
  })

  test('are followed five times and no more', async () => {
    const chain = (length: number) => {
      for (let at = 0; at < length; at++) site.pages[`/${at}`] = to(`/${at + 1}`)
      site.pages[`/${length}`] = answers(200)
    }
    chain(5)
    expect((await ask('/0')).answer).toMatchObject({ status: 200 })
    chain(6)
    expect((await ask('/0')).answer).toMatchObject({ kind: 'astray', why: 'too-many' })
  })

  test.each(['', 'javascript:alert(1)', 'file:///etc/passwd', 'http://['])(
    'to %j lead nowhere',
    async (location) => {
      site.pages['/report'] = location ? to(location) : answers(302)
      expect((await ask()).answer).toMatchObject({ kind: 'astray', why: 'nowhere' })
    },
  )

  test('obey the robots.txt of the site that they lead to', async () => {
    site.pages['/report'] = to(`${other.url}/new`)
    other.pages = { ...robots('User-agent: *\nDisallow: /'), '/new': answers(200) }
    expect((await ask()).answer).toEqual({ kind: 'not-asked', why: 'robots' })
    expect(other.asked).toEqual(['GET /robots.txt'])
  })
})

describe('a robots.txt', () => {
  test('is obeyed, where it speaks of all and where it speaks of us, and asked for once', async () => {
    site.pages = robots(
      'User-agent: *\nDisallow: /private\n\nUser-agent: CasebookSourceCheck\nDisallow: /report',
    )
    expect((await ask()).answer).toEqual({ kind: 'not-asked', why: 'robots' })
    expect((await ask('/private')).answer).toEqual(gone)
    expect(site.asked.filter((each) => each.includes('robots'))).toHaveLength(1)
    expect(site.asked.join()).not.toContain('/report')
  })

  test('that lets us in lets us in', async () => {
    site.pages = { ...robots('User-agent: *\nDisallow: /\nAllow: /report'), '/report': answers(200) }
    expect((await ask()).answer).toMatchObject({ status: 200 })
  })

  test.each([404, 403])('that is not to be had (%i) bars nothing', async (status) => {
    site.pages = { '/robots.txt': answers(status), '/report': answers(200) }
    expect((await ask()).answer).toMatchObject({ status: 200 })
  })

  test('at fault bars the whole site, and is asked for again', async () => {
    site.pages = { '/robots.txt': answers(500), '/report': answers(200) }
    expect((await ask()).answer).toEqual({ kind: 'not-asked', why: 'robots-fault' })
    site.pages['/robots.txt'] = answers(404)
    expect((await ask()).answer).toMatchObject({ status: 200 })
  })
})

describe('a site', () => {
  test.each([
    [429, '120', 120],
    [503, '3600', 3600],
    [503, '', 600],
  ])(
    'that is busy (%i, Retry-After %j) is asked nothing more meanwhile',
    async (status, retryAfter, seconds) => {
      site.pages['/report'] = answers(status, retryAfter ? { 'retry-after': retryAfter } : {})
      expect((await ask()).answer).toMatchObject({ status, retryAfter: retryAfter ? seconds : null })
      const asked = site.asked.length
      expect((await ask('/another')).answer).toEqual({ kind: 'status', status, retryAfter: seconds })
      expect(site.asked).toHaveLength(asked)
    },
  )

  test('is asked one thing at a time, with a pause between', async () => {
    let open = 0
    const begun: number[] = []
    for (const path of ['/a', '/b', '/c'])
      site.pages[path] = (response) => {
        begun.push(Date.now())
        expect(++open).toBe(1)
        setTimeout(() => {
          open--
          response.writeHead(200).end()
        }, 20)
      }
    manners = { ...manners, pace: new Pace(50) }
    await Promise.all(['/a', '/b', '/c'].map(ask))
    expect(begun).toHaveLength(3)
    for (const [at, time] of begun.entries())
      if (at > 0) expect(time - (begun[at - 1] ?? 0)).toBeGreaterThanOrEqual(65)
  })

  test('is given up where we are told to stop, and that is thrown', async () => {
    const stopping = new AbortController()
    manners = testManners([site], { signal: stopping.signal, timeout: 20_000 })
    site.pages['/report'] = () => stopping.abort(new Error('Enough.'))
    await expect(ask()).rejects.toThrow('Enough.')
  })
})

describe('an address inside a network', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://localhost/',
  ])('%s is never asked for', async (address) => {
    expect((await askFor(address, manners)).answer).toEqual({ kind: 'not-asked', why: 'inside' })
  })

  test('is not asked for where a redirect or a robots.txt leads to it, by number or by name', async () => {
    const inner = createServer((socket) => socket.destroy())
    await once(inner.listen(0, '127.0.0.1'), 'listening')
    const { port } = inner.address() as import('node:net').AddressInfo
    let visits = 0
    inner.on('connection', () => visits++)
    for (const host of ['127.0.0.1', 'localhost']) {
      site.pages = { '/report': answers(302, { location: `http://${host}:${port}/` }) }
      expect((await ask()).answer).toEqual({ kind: 'not-asked', why: 'inside' })
      manners = testManners([site])
      site.pages = { '/robots.txt': answers(302, { location: `http://${host}:${port}/` }) }
      expect((await ask()).answer).toEqual({ kind: 'not-asked', why: 'inside' })
      manners = testManners([site])
    }
    inner.close()
    expect(visits).toBe(0)
  })
})
