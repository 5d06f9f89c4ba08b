/** What stands at a path of a value, `place.name`; `undefined` where the path leads nowhere. */
export function at(value: unknown, path: string): unknown {
  let here = value
  for (const field of path.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined
    here = Object.hasOwn(here, field) ? (here as Record<string, unknown>)[field] : undefined
  }
  return here
}

/** A tree of fields as it is filled. */
export type Fields = { id?: unknown; slug?: unknown; outcomes?: unknown; [field: string]: unknown }

/** Puts a value at a path of a tree, making the groups on the way. Leaves alone a group that a not-value stands for. */
export function put(tree: Fields, path: readonly string[], value: unknown): void {
  let here = tree
  for (const field of path.slice(0, -1)) {
    here[field] ??= {}
    const next = here[field]
    if (typeof next !== 'object' || next === null) return
    here = next as Fields
  }
  here[path.at(-1) ?? ''] = value
}
