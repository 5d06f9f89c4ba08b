/** The circles in which ids lead back to themselves, each once, as the ids on the way round. */
export function circlesIn(
  ids: Iterable<string>,
  leadFrom: (id: string) => readonly string[],
): [string, ...string[]][] {
  const circles: [string, ...string[]][] = []
  const done = new Set<string>()
  const walk = (id: string, path: readonly string[]): void => {
    const at = path.indexOf(id)
    if (at >= 0) circles.push([id, ...path.slice(at + 1)])
    if (at >= 0 || done.has(id)) return
    for (const next of leadFrom(id)) walk(next, [...path, id])
    done.add(id)
  }
  for (const id of ids) walk(id, [])
  return circles
}
