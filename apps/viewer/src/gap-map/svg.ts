import { visitContext } from '../api.ts'
import type { Route } from './+types/svg'
import { addressOfMap } from './addresses.ts'
import { drawMap } from './draw-map.ts'
import { mapAt, narrowedTo } from './map.ts'

/** The map as a picture that needs no other file, with its legend, caveat, address and day on it. */
export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  const { api, baseUrl } = context.get(visitContext)
  const library = await api.library()
  const { map, query } = await mapAt(api, request.url)
  const svg = drawMap(map, {
    library,
    narrowedTo: narrowedTo(query, library),
    address: `${baseUrl}${addressOfMap(query)}`,
  })
  return new Response(svg, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': 'attachment; filename="gap-map.svg"',
    },
  })
}
