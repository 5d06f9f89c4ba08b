import { parse, serialize } from 'hono/utils/cookie'
import type { Web } from '../api/web.ts'
import { hashOf, isSame, newToken } from './secrets.ts'
import type { StoredAsk } from './store.ts'

/** How long a browser may go on after a code, in seconds; each time that something is kept it begins anew. */
const passFor = 2 * 60 * 60

/**
 * Lets this browser go on without a code for a while: a cookie holds the pass, and the ask its hash, so that a stopped
 * ask lets nobody in. Answers with what is to be saved of it.
 */
export function givePass(
  web: Web,
  { id }: Pick<StoredAsk, 'id'>,
  now: Date,
): Pick<StoredAsk, 'passHash' | 'passExpiresAt'> {
  const pass = newToken()
  handOut(web, id, pass)
  return { passHash: hashOf(pass), passExpiresAt: inWhile(now) }
}

/** Lets a browser that has the pass go on for as long again. The pass stays: what it sent meanwhile has the same. */
export function renewPass(
  web: Web,
  { id }: Pick<StoredAsk, 'id'>,
  now: Date,
): Pick<StoredAsk, 'passExpiresAt'> {
  handOut(web, id, passIn(web, id))
  return { passExpiresAt: inWhile(now) }
}

function inWhile(now: Date): string {
  return new Date(now.getTime() + passFor * 1000).toISOString()
}

/** Whether this browser has the pass of an ask. */
export function hasPass(web: Web, ask: StoredAsk, now: Date): boolean {
  const pass = passIn(web, ask.id)
  if (!pass || ask.passHash === null || ask.passExpiresAt === null) return false
  return isSame(hashOf(pass), ask.passHash) && Date.parse(ask.passExpiresAt) > now.getTime()
}

function passIn({ visit, publicUrl }: Web, id: string): string {
  const name = nameFor(id, publicUrl.startsWith('https://'))
  return parse(visit.headers.get('cookie') ?? '', name)[name] ?? ''
}

function handOut({ visit, publicUrl }: Web, id: string, pass: string): void {
  const secure = publicUrl.startsWith('https://')
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: passFor, secure } as const
  visit.answer.append('set-cookie', serialize(nameFor(id, secure), pass, options))
}

/** One cookie an ask, so that whoever is asked twice can answer both. */
function nameFor(id: string, secure: boolean): string {
  return `${secure ? '__Host-' : ''}casebook_fact_check_${id.slice(0, 8)}`
}
