/** Where a file stands: its room, the first folder under src, and the path under src. */
export type Place = { room: string; noun: string | undefined; underSrc: string | undefined }

export function placeOf(file: string): Place | undefined {
  const [, room, rest] = /^(?:apps|packages)\/([^/]+)\/(.+)$/.exec(file) ?? []
  if (room === undefined || rest === undefined) return undefined
  const underSrc = rest.startsWith('src/') ? rest.slice('src/'.length) : undefined
  const noun = underSrc?.includes('/') ? underSrc.split('/')[0] : undefined
  return { room, noun, underSrc }
}
