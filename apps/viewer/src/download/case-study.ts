import { data } from 'react-router'
import { visitContext } from '../api.ts'
import type { Route } from './+types/case-study'
import { inForm } from './forms.ts'
import { publishedOf } from './published.ts'

/** One case study as a file. What was withdrawn is not given out any more: its page says why. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const { api, baseUrl } = context.get(visitContext)
  const found = await api.caseStudy(params.slug)
  if (!found) throw data(null, { status: 404 })
  if (found.revision.withdrawn) {
    const says = `This case study was withdrawn. Its page says why: ${baseUrl}/case-studies/${found.caseStudy.slug}\n`
    return new Response(says, { status: 410, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
  const library = await api.library()
  const written = inForm(params.form, found.caseStudy, publishedOf(found, { library, baseUrl }))
  if (!written) throw data(null, { status: 404 })
  const { mediaType, ending } = written.form
  const text = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
  return new Response(written.text, {
    headers: {
      'Content-Type': text,
      'Content-Disposition': `attachment; filename="${found.caseStudy.slug}.${ending}"`,
      Link: `<${baseUrl}/case-studies/${found.caseStudy.slug}>; rel="canonical"`,
    },
  })
}
