const styleSheet = /<style[^>]*>[\s\S]*?<\/style\s*>/gi
const tag = /<[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi
const active = /\s(style|on[a-z]+)(?=\s*=)/gi

/**
 * HTML whose styles and handlers are mere data: a browser would pass over them in a document of no page, but would
 * report each as a breach of the policy of this one.
 */
export function inert(html: string): string {
  return html.replace(styleSheet, '').replace(tag, (whole) => whole.replace(active, ' data-$1'))
}

/** What the style of an element says, by its own names. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const declarations = (element.getAttribute('data-style') ?? '').toLowerCase().split(';')
  return new Map(
    declarations.map((declaration) => {
      const [name = '', ...value] = declaration.split(':')
      return [name.trim(), value.join(':').trim()]
    }),
  )
}
