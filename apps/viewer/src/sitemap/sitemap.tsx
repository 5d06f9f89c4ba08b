import { visitContext } from '../api.ts'
import type { Route } from './+types/sitemap'

const pages = ['/', '/topics', '/themes', '/gap-map', '/how-we-judge-evidence', '/about', '/accessibility']

/** Every public page by its canonical address, but for those of retired terms; a case study with the day of its latest publication. */
export async function loader({ context }: Route.LoaderArgs): Promise<Response> {
  const { api, baseUrl } = context.get(visitContext)
  const { topics, themes } = await api.library()
  const entries = [
    ...pages.map((path) => entry(`${baseUrl}${path}`)),
    ...topics.choosable.map(({ id }) => entry(`${baseUrl}/topics/${id}`)),
    ...themes.choosable.map(({ id }) => entry(`${baseUrl}/themes/${id}`)),
    ...(await api.sitemap()).map(({ slug, lastModified }) =>
      entry(`${baseUrl}/case-studies/${slug}`, lastModified),
    ),
  ]
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}

function entry(address: string, lastModified?: string): string {
  const when = lastModified ? `<lastmod>${escaped(lastModified.slice(0, 10))}</lastmod>` : ''
  return `<url><loc>${escaped(address)}</loc>${when}</url>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
