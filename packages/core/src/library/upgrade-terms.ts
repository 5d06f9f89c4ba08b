import type { Reason } from '../reason/reason.ts'
import { naming } from '../reason/sentence.ts'
import type { Became } from '../taxonomy/history.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { goneInWords } from '../taxonomy/unknown.ts'

type Field = 'topics' | 'themes'

/** A term that another took the place of: `The topic "Ageing" is now "Older people": it was renamed in version 2.0.0.` */
export type TermUpgrade = { field: Field; from: string; to: string; says: string }

/** The terms of a field as they are today, as far as that can be said without a person. */
type UpgradedTerms = {
  ids: unknown
  changes: TermUpgrade[]
  /** Why a person must decide, where one must. */
  undecided: Reason[]
  /** Where each of `ids` stands in the document. */
  places: number[]
}

/** One term as it is today, or the reason why only a person can say. */
type Step = { id: unknown; place: number; change?: TermUpgrade; undecided?: Reason }

/**
 * Brings the terms of a field to those of today. Terms that became one stand there once; what is not a list of terms of
 * the taxonomy stays as it is, for the schema to refuse.
 */
export function upgradeTerms(field: Field, written: unknown, taxonomy: Taxonomy): UpgradedTerms {
  const steps = (Array.isArray(written) ? written : []).map((id: unknown, place) =>
    typeof id === 'string' ? stepFor(id, place, { field, taxonomy }) : { id, place },
  )
  const kept = withoutThoseThatBecameOne(steps)
  return {
    ids: Array.isArray(written) ? kept.map(({ id }) => id) : written,
    changes: steps.flatMap(({ change }) => change ?? []),
    undecided: steps.flatMap(({ undecided }) => undecided ?? []),
    places: kept.map(({ place }) => place),
  }
}

type In = { field: Field; taxonomy: Taxonomy }

function stepFor(id: string, place: number, { field, taxonomy }: In): Step {
  const became = taxonomy.whatBecameOf(id)
  if (became.as === 'kept' || became.as === 'unknown') return { id, place }
  if (became.as === 'replaced')
    return { id: became.by, place, change: changeOf(id, became, { field, taxonomy }) }
  const at = `${field}.${place}`
  const says = naming(at, goneInWords(id, taxonomy.title, became))
  return { id, place, undecided: { rule: `term-${became.as}`, says, field: at } }
}

const howInWords = { renamed: 'renamed', merged: 'merged into it', deprecated: 'replaced' } as const

type Replaced = Extract<Became, { as: 'replaced' }>

function changeOf(from: string, { by: to, how, when }: Replaced, { field, taxonomy }: In): TermUpgrade {
  const labelOf = (id: string) => taxonomy.terms.find((term) => term.id === id)?.label ?? id
  const kind = field === 'topics' ? 'topic' : 'theme'
  const says = `The ${kind} "${labelOf(from)}" is now "${labelOf(to)}": it was ${howInWords[how]} ${when}.`
  return { field, from, to, says }
}

/** Of terms that became one, the first; terms that stood there twice as they were are left, for the schema to refuse. */
function withoutThoseThatBecameOne(steps: Step[]): Step[] {
  const first = new Map<unknown, Step>()
  return steps.filter((step) => {
    const earlier = first.get(step.id)
    if (!earlier) first.set(step.id, step)
    return !earlier || !(earlier.change || step.change)
  })
}
