/** The ids of those parts of a case study of which something is so, found in one walk. */
export function idsOf<Part extends { id: string }>(
  parts: readonly Part[],
  isSo: (part: Part) => boolean,
): string[] {
  const ids: string[] = []
  for (const part of parts) if (isSo(part)) ids.push(part.id)
  return ids
}
