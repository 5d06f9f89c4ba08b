import { visitContext } from '../api.ts'
import type { Route } from './+types/robots'

/** Everything public may be found, but for the screens of those who work here. */
export function loader({ context }: Route.LoaderArgs): Response {
  const { baseUrl } = context.get(visitContext)
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /trpc',
    '',
    `Sitemap: ${baseUrl}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
