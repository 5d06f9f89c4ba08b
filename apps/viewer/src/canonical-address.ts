/** A case study is found by searching: there is no list of all beside the search page. */
const elsewhere: Readonly<Record<string, string>> = { '/case-studies': '/search' }

/**
 * Each page has one address: in small letters, without a slash at its end, none doubled. Answers with that address, its
 * query as it came, where a page was asked for by another; `null` where there is nothing to mend. It always begins with a
 * single slash and the name of one of our `pages` (`search`, or nothing for the front page), so it leads nowhere else.
 */
export function canonicalAddress({ pathname, search }: URL, pages: ReadonlySet<string>): string | null {
  const parts = decoded(pathname)
  if (parts === null) return null
  const kept = parts.filter((part) => part !== '').map((part) => part.toLowerCase())
  if (!pages.has(kept[0] ?? '')) return null
  const path = `/${kept.join('/')}`
  const better =
    elsewhere[path] ?? (path === parts.join('/') ? null : `/${kept.map(encodeURIComponent).join('/')}`)
  return better === null ? null : `${better}${search}`
}

/** The parts of a path between its slashes, the first one empty; `null` where a % in it stands for nothing. */
export function decoded(pathname: string): string[] | null {
  try {
    return pathname.split('/').map(decodeURIComponent)
  } catch {
    return null
  }
}
