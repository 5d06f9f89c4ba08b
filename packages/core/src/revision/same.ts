/** Whether two contents say the same: the order of fields is of no matter, the order of lists is. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [mine, theirs] = [fieldsOf(one), fieldsOf(other)]
  return mine.size === theirs.size && [...mine].every(([name, value]) => isSame(value, theirs.get(name)))
}

/** A field that holds nothing counts as left out. */
function fieldsOf(group: object): Map<string, unknown> {
  return new Map(Object.entries(group).filter(([, value]) => value !== undefined))
}
