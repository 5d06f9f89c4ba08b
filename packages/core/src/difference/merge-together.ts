import type * as z from 'zod'
import { chosen, type Merging, type Sides, settle } from './conflict.ts'
import { keyedList } from './keyed-list.ts'
import { sidesAt } from './merge-cited.ts'
import { placeInWords } from './names.ts'
import { type Keys, type Path, pathOf } from './path.ts'
import { putAt } from './place-at.ts'
import { equal, groupOf } from './value.ts'

/** Fields beside a field at fault that the same choice has to settle, since the model binds them together. */
const bound: { readonly [field: string]: string } = {
  alt: 'decorative',
  end: 'start',
  stateReason: 'state',
  to: 'from',
}

/** Where rounds stop, should the schema refuse again and again: then everything is as it was in the base. */
const mostRounds = 100

/**
 * Mends what each side has right and both together do not: dates that cross, a fourth topic, a text that has grown too
 * long. Where the schema takes all three revisions and refuses the merge, the place it names is a conflict, as the base has it
 * until somebody chooses; where that does not help, what is around it is, and at last the whole.
 */
export function mendTogether(merging: Merging, merged: unknown, schema: z.ZodType): unknown {
  const { base, mine, theirs } = merging.revisions
  if (equal(merged, mine) || equal(merged, theirs)) return merged
  const takes = (document: unknown): boolean => schema.safeParse(document).success
  if (takes(merged) || !takes(mine) || !takes(theirs) || !takes(base)) return merged
  const done = new Set<Path>()
  let mended = merged
  for (let round = 0; round < mostRounds && !done.has(''); round += 1) {
    const [issue] = schema.safeParse(mended).error?.issues ?? []
    if (issue === undefined) break
    let keys = keysOfIssue(mended, issue.path)
    while (done.has(pathOf(keys))) keys = keys.slice(0, -1)
    done.add(pathOf(keys))
    mended = mend(merging, mended, keys)
  }
  return mended
}

function mend(merging: Merging, merged: unknown, keys: Keys): unknown {
  const beside = bound[keys.at(-1) ?? '']
  const others = beside === undefined ? [] : [[...keys.slice(0, -1), beside]]
  const isAgreed = [keys, ...others].every((place) => isOneOn(sidesAt(merging, place)))
  if (isAgreed) return putAt(merged, keys, sidesAt(merging, keys).mine, merging.revisions.mine)
  const places = [keys, ...others].map((place) => placeInWords(place, [merging.revisions.base]))
  settle(merging, keys, sidesAt(merging, keys), {
    kind: 'together',
    says: `What each changed in ${places.join(' and ')} does not go together.`,
    with: others.map((other) => ({ path: pathOf(other), ...sidesAt(merging, other) })),
  })
  const choice = merging.choices.get(pathOf(keys)) ?? 'base'
  const like = merging.revisions[typeof choice === 'string' ? choice : 'base']
  return [keys, ...(typeof choice === 'string' ? others : [])].reduce<unknown>(
    (now, place) => putAt(now, place, chosen(choice, sidesAt(merging, place)), like),
    merged,
  )
}

/** Both did the same there, while around it something is in conflict and stands as in the base: no choice is to be made. */
function isOneOn({ mine, theirs }: Sides): boolean {
  return equal(mine, theirs)
}

/** The names that lead where the schema found the fault: ids in the place of positions, as far as there are any. */
function keysOfIssue(document: unknown, path: readonly PropertyKey[]): Keys {
  const keys: string[] = []
  let here = document
  for (const step of path) {
    const list = keyedList(here)
    const name = list ? list.keys[Number(step)] : String(step)
    if (name === undefined || (Array.isArray(here) && !list)) break
    here = (list?.entries ?? groupOf(here))?.get(name)
    if (name === 'ongoingAsAt') break
    keys.push(name)
  }
  return keys
}
