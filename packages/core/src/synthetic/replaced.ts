/** Every place in a document, as the keys that lead there; the first is the document itself. */
export function placesIn(value: unknown, path: string[] = []): string[][] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...inside.flatMap(([key, part]) => placesIn(part, [...path, key]))]
}

/** What stands at a place in a document. */
export function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return at(inside.find(([name]) => name === key)?.[1], rest)
}

/** The document with something else at one place. */
export function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((part, index) => (String(index) === key ? replaced(part, rest, by) : part))
  const fields = Object.entries(value ?? {})
  return Object.fromEntries(
    fields.map(([name, part]) => [name, name === key ? replaced(part, rest, by) : part]),
  )
}
