/** What a reader reads on a page: its text without markup, styles and what only a machine sees. */
export function readableText(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<script.*?<\/script>/gs, ' ')
    .replace(/<\/?(?:a|b|cite|code|em|mark|span|strong|sup)(?: [^>]*)?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

/** Every value of an attribute on a page, in order. */
export function attributesOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  )
}
