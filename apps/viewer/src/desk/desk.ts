import type { Reason } from '@casebook/core/reason'
import type { AppRouter } from '@casebook/server/router'

type Caller = ReturnType<AppRouter['createCaller']>

/** What pages for one visitor alone ask of the desk, as whoever sent the request. A viewer alone has no desk. */
export interface Desk {
  revision: Pick<Caller['revision'], 'preview'>
  areaAsk: Pick<Caller['areaAsk'], 'look' | 'sendCode' | 'enter' | 'read' | 'keep' | 'answer'>
}

/** Why the desk refused something, in its words. */
export type Refused = { code: string; reasons: Reason[] }

/** What an error of the desk says to whoever asked; `null` where it is a fault of ours. */
export function refusalIn(error: unknown): Refused | null {
  if (!(error instanceof Error)) return null
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR') return null
  const reasons: unknown = Reflect.get(error, 'reasons')
  if (Array.isArray(reasons)) return { code, reasons }
  return code === 'BAD_REQUEST' || code === 'NOT_FOUND' ? { code, reasons: [] } : null
}
