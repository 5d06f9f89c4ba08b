import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { parse, serialize } from 'hono/utils/cookie'
import type { Visit } from './auth-port.ts'

/** A browser is known to an account for so long after it last signed in, in seconds. */
const knownFor = 90 * 24 * 60 * 60
/** As many people as may share a browser, each known in it. */
const mostMarks = 8
/** When it was given, a number nobody can guess, and the seal that binds both to one account. */
const shape = /^([0-9a-z]{1,10})\.([\w-]{22})\.([\w-]{43})$/

/** The browsers in which somebody signed in lately: told by a sealed mark in a cookie, which lets nobody in. */
export type KnownBrowsers = {
  /** The mark under which this browser is known to the account; `null` where it is not. */
  markIn: (visit: Visit, email: string, now: Date) => string | null
  /** Gives the browser a new mark for this account, beside those for others. */
  remember: (visit: Visit, email: string, now: Date) => void
}

/** Marks are sealed with a key of their own, made from the secret of the installation, so that nobody else can give one. */
export function createKnownBrowsers(publicUrl: string, secret: string): KnownBrowsers {
  const secure = publicUrl.startsWith('https://')
  const name = secure ? '__Host-casebook_known' : 'casebook_known'
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'casebook known browsers', 32))
  const seal = (email: string, given: string, number: string) =>
    createHmac('sha256', key).update(`${given}.${number}.${email}`).digest()

  function isFor(email: string, mark: string): boolean {
    const [, given = '', number = '', sealed = ''] = shape.exec(mark) ?? []
    const told = Buffer.from(sealed, 'base64url')
    const right = seal(email, given, number)
    return told.length === right.length && timingSafeEqual(told, right)
  }
  const marksIn = ({ headers }: Visit) =>
    (parse(headers.get('cookie') ?? '', name)[name] ?? '').split('~').filter((mark) => shape.test(mark))

  return {
    markIn(visit, email, now) {
      const mark = marksIn(visit).find((one) => isFor(email, one))
      const given = Number.parseInt(mark?.split('.')[0] ?? '', 36)
      return mark && now.getTime() / 1000 - given < knownFor ? mark : null
    },
    remember(visit, email, now) {
      const given = Math.floor(now.getTime() / 1000).toString(36)
      const number = randomBytes(16).toString('base64url')
      const mark = `${given}.${number}.${seal(email, given, number).toString('base64url')}`
      const others = marksIn(visit).filter((one) => !isFor(email, one))
      const marks = [mark, ...others].slice(0, mostMarks).join('~')
      const options = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: knownFor } as const
      visit.answer.append('set-cookie', serialize(name, marks, { ...options, secure }))
    },
  }
}
