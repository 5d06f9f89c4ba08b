import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaseStudy } from '../case-study/case-study.ts'
import { anyEdits, edited, editedCaseStudy, manyOf, richCaseStudy } from '../synthetic/edits.ts'
import { blocksOf } from './blocks.ts'
import { diffRevisions } from './diff.ts'
import { keyedList } from './keyed-list.ts'
import { type Merge, mergeRevisions, resolveConflicts } from './merge.ts'
import { valueAt } from './names.ts'
import { keysOf, pathOf } from './path.ts'
import { equal } from './value.ts'

/** A revision, and what two people made of it: as drafts that need not be whole, and as the model takes them. */
const { seed, made } = manyOf(fc.tuple(richCaseStudy, anyEdits, anyEdits))
const drafts = made.map(([base, one, other]) => {
  const [mine, theirs] = [edited(base, one), edited(base, other)]
  return { base, mine, theirs, merge: mergeRevisions<object>(base, mine, theirs) }
})
const caseStudies = made.map(([base, one, other]) => {
  const [mine, theirs] = [editedCaseStudy(base, one.slice(0, 4)), editedCaseStudy(base, other.slice(0, 4))]
  return { base, mine, theirs, merge: mergeRevisions(base, mine, theirs) }
})

describe(`for a thousand revisions and what two people made of each (seed ${seed})`, () => {
  test('who changed nothing, or the same, is of no matter', () => {
    for (const { base, mine } of drafts) {
      for (const merge of [
        mergeRevisions<object>(base, mine, base),
        mergeRevisions<object>(base, base, mine),
        mergeRevisions<object>(base, mine, mine),
      ]) {
        expect(merge.conflicts).toEqual([])
        expect(equal(merge.merged, mine)).toBe(true)
      }
    }
  })

  test('which side is called mine is of no matter', () => {
    const inConflict = caseStudies.filter(({ merge }) => merge.conflicts.length > 0)
    for (const { base, mine, theirs, merge } of [...drafts, ...inConflict]) {
      const other = mergeRevisions<object>(base, theirs, mine)
      expect(equal(other.merged, merge.merged)).toBe(true)
      expect(swapped(other)).toEqual(merge.conflicts)
    }
  })

  test('a merge without a conflict holds what both sides did', () => {
    const free = drafts.filter(({ merge }) => merge.conflicts.length === 0)
    expect(free.length).toBeGreaterThan(drafts.length / 4)
    for (const { base, mine, theirs, merge } of free) {
      expect(missing(base, mine, merge.merged)).toEqual([])
      expect(missing(base, theirs, merge.merged)).toEqual([])
      expect(misplaced(base, [mine, theirs], merge.merged)).toEqual([])
      expect(misplaced(base, [theirs, mine], merge.merged)).toEqual([])
    }
  })

  test('a conflict says in whole what it is about, and the merge has the older there', () => {
    const kinds = new Set<string>()
    for (const { base, merge } of drafts) {
      for (const { kind, path, says, ...sides } of merge.conflicts) {
        kinds.add(kind)
        expect(says).toMatch(/^(Both|One|What each) .*\.$/)
        expect([sides, ...sides.with].some(({ mine, theirs }) => !equal(mine, theirs))).toBe(true)
        if (kind !== 'moved') expect(sides.base).toEqual(valueAt(base, keysOf(path)))
        if (kind !== 'moved') expect(valueAt(merge.merged, keysOf(path))).toEqual(sides.base)
      }
    }
    expect(kinds).toContain('cited')
  })

  test('what the model takes of all three it takes of the merge, whatever is in conflict', () => {
    for (const { merge } of caseStudies)
      expect(CaseStudy.safeParse(merge.merged).error?.issues ?? []).toEqual([])
    const kinds = new Set(caseStudies.flatMap(({ merge }) => merge.conflicts.map(({ kind }) => kind)))
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['changed', 'cited', 'removed', 'together']))
  })

  test.each(['base', 'mine', 'theirs'] as const)(
    'choosing %s settles every conflict, in a few rounds',
    (side) => {
      for (const { merge } of caseStudies) {
        let now = merge
        for (let round = 0; now.conflicts.length > 0; round += 1) {
          expect(round).toBeLessThan(5)
          now = resolveConflicts(now, new Map(now.conflicts.map(({ path }) => [path, side])))
        }
        expect(CaseStudy.safeParse(now.merged).error?.issues ?? []).toEqual([])
      }
    },
  )
})

function swapped({ conflicts }: Merge<object>) {
  return conflicts.map((conflict) => ({
    ...conflict,
    mine: conflict.theirs,
    theirs: conflict.mine,
    with: conflict.with.map((place) => ({ ...place, mine: place.theirs, theirs: place.mine })),
  }))
}

/** What one side did that the merge does not hold, moves apart. */
function missing(base: object, side: object, merged: object): unknown[] {
  return diffRevisions(base, side).filter(({ path, ...difference }) => {
    const held = valueAt(merged, keysOf(path))
    if (difference.op === 'remove') return held !== undefined
    if (difference.op === 'add') return !holds(held, difference.value)
    return difference.op === 'change' && !holds(held, difference.to, difference.from)
  })
}

/** The lists in which one side alone moved anything, and whose order in the merge is not that side's. */
function misplaced(base: object, [side, other]: [object, object], merged: object): unknown[] {
  const movedIn = (revision: object) =>
    new Set(
      diffRevisions(base, revision).flatMap(({ op, path }) =>
        op === 'move' ? [pathOf(keysOf(path).slice(0, -1))] : [],
      ),
    )
  const byOther = movedIn(other)
  return [...movedIn(side)].filter((list) => {
    if (byOther.has(list)) return false
    const [wanted, got] = [side, merged].map(
      (revision) => keyedList(valueAt(revision, keysOf(list)))?.keys ?? [],
    )
    const both = (keys: string[] = []) => keys.filter((key) => wanted?.includes(key) && got?.includes(key))
    return !equal(both(wanted), both(got))
  })
}

/** Whether it is there, alone or among what the other side put into one list or text. */
function holds(held: unknown, value: unknown, before?: unknown): boolean {
  if (equal(held, value)) return true
  if (Array.isArray(held) && Array.isArray(value))
    return value.every((part) => held.some((each) => equal(each, part)))
  if (typeof held !== 'string' || typeof value !== 'string' || typeof before !== 'string') return false
  const [now, after, old] = [held, value, before].map((text) =>
    blocksOf(text).blocks.map((block) => block.text),
  )
  return (after ?? []).every((text) => old?.includes(text) || now?.includes(text))
}
