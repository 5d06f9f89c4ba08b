import { auditActs } from '@casebook/core/audit'
import { Role, roleInWords } from '@casebook/core/person'
import type { Db } from '../database/database.ts'
import { namesOf, type Titled, titlesOf } from '../naming/store.ts'
import type { ToldEntry } from './audit-list.ts'
import type { StoredEntry } from './find.ts'

/** Those who act and have no account. */
const others: Record<string, string> = {
  'founding-library': 'The founding library',
  schedule: 'The schedule',
}

/** Entries as people read them: who, what and on what by name, and what changed in words. Ids that nobody knows stay ids. */
export async function inWords(db: Db, entries: StoredEntry[]): Promise<ToldEntry[]> {
  const mentioned = entries.flatMap(({ actor, subject, detail }) => [actor, subject, ...textsIn(detail)])
  const known: Known = { names: await namesOf(db, mentioned), titles: await titlesOf(db, mentioned) }
  return entries.map((entry) => told(entry, known))
}

/** What is told first; the database does not keep the order in which it was written. */
const first = ['revision', 'from', 'to']

function orderOf(key: string): number {
  return first.includes(key) ? first.indexOf(key) : first.length
}

type Known = { names: Record<string, string>; titles: Map<string, Titled> }

function told({ number, at, actor, action, subject, detail, hash }: StoredEntry, known: Known): ToldEntry {
  const on = subject === actor ? null : onWhat({ action, subject, detail }, known)
  const unsaid = Object.entries(detail)
    .filter(([key, value]) => !named.has(key) || value !== on?.name)
    .sort(([a], [b]) => orderOf(a) - orderOf(b))
  return {
    number,
    at: new Date(at).toISOString(),
    by: { id: actor, name: nameOf(actor, known) },
    act: action,
    says: action in auditActs ? auditActs[action as keyof typeof auditActs].says : action,
    on,
    changed: unsaid.flatMap(([key, value]) => changedIn(key, value, known)),
    hash,
  }
}

/** What the entry is on, where its detail names it. */
const named: ReadonlySet<string> = new Set(['title', 'term'])

function onWhat(
  { action, subject: id, detail }: Pick<StoredEntry, 'action' | 'subject' | 'detail'>,
  known: Known,
): ToldEntry['on'] {
  if (action.startsWith('taxonomy.'))
    return { kind: 'term', id, name: nameOf(String(detail['term'] ?? id), known), slug: null }
  const found = known.titles.get(id)
  if (found)
    return { kind: 'case-study', id, name: found.title || 'A case study without a title', slug: found.slug }
  const kind = action.startsWith('person.') ? 'person' : action.startsWith('mail.') ? 'letter' : 'other'
  return { kind, id, name: nameOf(id, known), slug: null }
}

function nameOf(id: string, { names, titles }: Known): string {
  return names[id] ?? titles.get(id)?.title ?? others[id] ?? id
}

function changedIn(key: string, value: unknown, known: Known): ToldEntry['changed'] {
  const text = valueInWords(value, known)
  return text === '' ? [] : [{ name: spoken(key), value: text }]
}

function valueInWords(value: unknown, known: Known): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((each) => valueInWords(each, known)).join('; ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inner]) => `${spoken(key).toLowerCase()} ${valueInWords(inner, known)}`)
      .join(', ')
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const role = Role.safeParse(value)
  return role.success ? roleInWords(role.data) : nameOf(String(value), known)
}

/** `reviewBy` as `Review by`. */
function spoken(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
