import type { AuditAct } from '../audit/acts.ts'
import type { Copy } from './copy.ts'
import type { Moment } from './moment.ts'
import type { Revision } from './revision.ts'
import type { RevisionState } from './state.ts'
import type { Act } from './transitions.ts'

/** What an act changes: a revision to add, states to enter. Rows to write; none to change, none to take away. */
export type Change = {
  readonly act: Act | 'begin'
  readonly recordedAs: readonly AuditAct[]
  /** Who did it; `null` where the schedule did. */
  readonly by: string | null
  readonly at: Moment
  readonly added: Revision | null
  readonly entered: readonly { readonly revision: number; readonly state: RevisionState }[]
}

/** The copy after a change. A published revision gives the case study its address, once. */
export function copyAfter(copy: Copy, { added, entered }: Change): Copy {
  const states = new Map(entered.map(({ revision, state }) => [revision, state]))
  const content = added?.content ?? copy.content
  const history = copy.history.map((line) => ({ ...line, state: states.get(line.number) ?? line.state }))
  if (added) {
    const { content: _, ...line } = added
    history.push({ ...line, state: states.get(added.number) ?? { state: 'draft' } })
  }
  const isPublished = entered.some(({ state }) => state.state === 'published')
  const address = copy.address ?? (isPublished && typeof content.slug === 'string' ? content.slug : null)
  return { ...copy, history, content, address }
}
