/** The ids of those parts of a case study of which something is so. */
export function idsOf<Part extends { id: string }>(
  parts: readonly Part[],
  isSo: (part: Part) => boolean,
): string[] {
  return idsBy(parts, isSo, ownId)
}

/** As `idsOf`, where the id is to be had from the part: one walk, and room for one id, since few lists hold more. */
export function idsBy<Part>(
  parts: readonly Part[],
  isSo: (part: Part) => boolean,
  idOf: (part: Part) => string,
): string[] {
  let ids: string[] | undefined
  for (const part of parts) {
    if (!isSo(part)) continue
    if (ids) ids.push(idOf(part))
    else ids = [idOf(part)]
  }
  return ids ?? []
}

function ownId({ id }: { id: string }): string {
  return id
}

/** The parts that have these ids. */
export function partsOf<Part extends { id: string }>(parts: readonly Part[], ids: readonly string[]): Part[] {
  return parts.filter(({ id }) => ids.includes(id))
}

/** Up to this many, it is quicker to look for each among the others than to make a set of them. */
const few = 8

/** Each once, in order. */
export function distinct(texts: string[]): string[] {
  if (texts.length <= few && texts.every((text, at) => texts.indexOf(text) === at)) return texts
  return [...new Set(texts)]
}
