import { type AuditAct, auditActs } from '@casebook/core/audit'
import type { AppRouter } from '@casebook/server/router'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

export type AuditList = inferRouterOutputs<AppRouter>['audit']['list']
export type ToldEntry = AuditList['entries'][number]
export type AuditQuery = NonNullable<inferRouterInputs<AppRouter>['audit']['list']>

const texts = ['person', 'about', 'from', 'to'] as const

/** The query that an address asks for; what it cannot mean is left out. */
export function readAuditQuery(params: URLSearchParams): AuditQuery {
  const query: AuditQuery = {}
  for (const name of texts) {
    const value = (params.get(name) ?? '').trim().slice(0, 200)
    const isDay = name === 'from' || name === 'to'
    if (value && (!isDay || isADay(value))) query[name] = value
  }
  const act = params.get('act') ?? ''
  if (isAct(act)) query.act = act
  const before = params.get('before') ?? ''
  if (/^[1-9]\d{0,14}$/.test(before)) query.before = Number(before)
  return query
}

/** The address of a query, always in one order. */
export function writeAuditQuery(query: AuditQuery): string {
  const params = new URLSearchParams()
  for (const name of ['person', 'act', 'about', 'from', 'to', 'before'] as const) {
    const value = query[name]
    if (value !== undefined && value !== '') params.set(name, `${value}`)
  }
  return params.size > 0 ? `?${params}` : ''
}

/** Whether anything narrows the list. */
export function isNarrowed({ before: _, ...filters }: AuditQuery): boolean {
  return Object.keys(filters).length > 0
}

function isAct(text: string): text is AuditAct {
  return Object.hasOwn(auditActs, text)
}

function isADay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
