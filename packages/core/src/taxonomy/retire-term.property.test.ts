import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineTaxonomy } from './define-taxonomy.ts'
import { bringTermBack, type Retirement, retireTerm, termsToday } from './retire-term.ts'
import type { Taxonomy } from './taxonomy.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const letters: Taxonomy = defineTaxonomy({
  id: 'letters',
  title: 'Letters',
  version: '2.0.0',
  terms: ids.map((id) => ({ id, label: id, scopeNote: `The letter ${id}.` })),
  changes: [
    { version: '2.0.0', merged: ['alpha', 'aleph'], into: 'a' },
    { version: '2.0.0', split: 'diphthong', into: ['b', 'c'] },
  ],
})
const everyId = [...ids, 'alpha', 'aleph', 'diphthong']

const anId = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, fc.string())
const act = fc.oneof(
  fc.record({ term: anId, by: fc.option(anId), since: fc.constant('2026-11-23') }),
  fc.record({ back: anId }),
)
type Act = Retirement | { back: string }

/** What stands after a run of acts, those that were refused left out, and the retirements in force, in order. */
function after(acts: readonly Act[]): { taxonomy: Taxonomy; inForce: Retirement[] } {
  let taxonomy = letters
  let inForce: Retirement[] = []
  for (const each of acts) {
    const verdict = 'back' in each ? bringTermBack(taxonomy, each.back) : retireTerm(taxonomy, each)
    if (!verdict.ok) {
      for (const { says } of verdict.reasons) expect(says).toMatch(/^.+\.$/)
      continue
    }
    taxonomy = verdict.value
    inForce =
      'back' in each ? inForce.filter(({ term }) => term !== each.back) : [...inForce, each as Retirement]
  }
  return { taxonomy, inForce }
}

const runs = fc.array(act, { maxLength: 40 })

test('whatever is retired and brought back, nothing is deleted and something is left to choose', () => {
  fc.assert(
    fc.property(runs, (acts) => {
      const { taxonomy } = after(acts)
      expect(taxonomy.ids).toEqual(ids)
      expect(taxonomy.choosable.length).toBeGreaterThan(0)
      for (const id of ids) expect(taxonomy.label(id)).toBe(id)
    }),
  )
})

test('whatever is retired and brought back, every id is followed to what may be chosen or to a plain retirement', () => {
  fc.assert(
    fc.property(runs, (acts) => {
      const { taxonomy } = after(acts)
      const choosable = taxonomy.choosable.map(({ id }) => id)
      for (const id of everyId) {
        const became = taxonomy.whatBecameOf(id)
        if (became.as === 'replaced') expect(choosable).toContain(became.by)
        else if (became.as === 'split') for (const part of became.into) expect(choosable).toContain(part)
        else expect(['kept', 'retired']).toContain(became.as)
        const [today = ''] = termsToday([id], taxonomy)
        expect(termsToday([today], taxonomy)).toEqual([today])
      }
    }),
  )
})

test('the retirements in force can be done over in the order in which they were made, and come to the same', () => {
  fc.assert(
    fc.property(runs, (acts) => {
      const { taxonomy, inForce } = after(acts)
      expect(after(inForce).taxonomy.terms).toEqual(taxonomy.terms)
    }),
  )
})
