/**
 * The way to one place in a case study: names of fields and ids of parts, from the top, parted by slashes:
 * `evaluations/e1/outcomes/o2/result`. Never a position, so it leads to the same part after a move. In a name, "~" is
 * written "~0" and "/" is written "~1" (RFC 6901); an empty name is "~2", and the empty path is the whole case study.
 */
export type Path = string

/** The names that lead to a place, from the top. */
export type Keys = readonly string[]

/** The path that these names make. */
export function pathOf(keys: Keys): Path {
  return keys.map((key) => (key === '' ? '~2' : key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
}

/** The names in a path. */
export function keysOf(path: Path): Keys {
  if (path === '') return []
  return path
    .split('/')
    .map((name) => (name === '~2' ? '' : name.replaceAll('~1', '/').replaceAll('~0', '~')))
}
