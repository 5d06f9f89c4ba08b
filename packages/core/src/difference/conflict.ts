import { type Keys, type Path, pathOf } from './path.ts'

/** A place as each revision has it; `undefined` where it has nothing there. */
export type Sides = { base: unknown; mine: unknown; theirs: unknown }

/**
 * - `changed`: both changed it, each to something else
 * - `removed`: one removed it, and the other changed it
 * - `added`: both added it under one id, each something else
 * - `moved`: both moved it, each to another place; `base`, `mine` and `theirs` are then what it follows
 * - `cited`: one removed a source or an aim, and the other cites it, at the places in `with`
 * - `together`: what each changed is right alone and wrong beside what the other changed, here or at the places in `with`
 */
export type ConflictKind = 'changed' | 'removed' | 'added' | 'moved' | 'cited' | 'together'

/** Where two people's changes cannot both stand. The merged revision has the older there, until somebody chooses. */
export type Conflict = Sides & {
  kind: ConflictKind
  path: Path
  /** Other places that the same choice settles. */
  with: (Sides & { path: Path })[]
  /** In a reader's words. Who did which is in `mine` and `theirs`. */
  says: string
}

/** What is to stand at the place of a conflict: as one of the revisions has it, or something else. */
export type Choice = 'base' | 'mine' | 'theirs' | { value: unknown }

/** Choices by the path of their conflict. */
export type Choices = ReadonlyMap<Path, Choice>

/** A merge as it goes on: what was chosen, and the conflicts in which nobody has. */
export type Merging = {
  readonly revisions: { base: object; mine: object; theirs: object }
  readonly choices: Choices
  readonly conflicts: Conflict[]
}

/** What stands at a place where the sides are in conflict: what was chosen, or else the older, and the conflict is noted. */
export function settle(
  merging: Merging,
  keys: Keys,
  sides: Sides,
  conflict: Omit<Conflict, keyof Sides | 'path'>,
): unknown {
  const path = pathOf(keys)
  const choice = merging.choices.get(path)
  if (choice !== undefined) return chosen(choice, sides)
  merging.conflicts.push({ ...conflict, path, ...sides })
  return sides.base
}

/** What a choice puts at a place. */
export function chosen(choice: Choice, sides: Sides): unknown {
  return typeof choice === 'string' ? sides[choice] : choice.value
}
