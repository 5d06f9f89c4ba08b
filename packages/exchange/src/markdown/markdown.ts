import { type CaseStudy, publicFace } from '@casebook/core/case-study'
import { dateInWords } from '@casebook/core/date'
import { isNotValue, notValueInWords, type Stated } from '@casebook/core/stated'
import type { BlockContent, PhrasingContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { citeCaseStudy, citeSource } from '../citation/cite.ts'
import type { CslItem } from '../citation/csl.ts'
import { citationText } from '../citation/text.ts'
import type { Published } from '../published.ts'
import { type Cite, evaluations } from './evaluations.ts'
import { evidence } from './evidence.ts'
import { facts, provenance } from './facts.ts'
import { entry, longText } from './long-text.ts'
import { heading, type Line, link, list, paragraph } from './nodes.ts'
import { reuse } from './reuse.ts'

/**
 * A case study as a document for people, in Markdown (CommonMark with tables): what it is, its evidence status with
 * reasons and cautions, what is not known as well as what is, its sources, and how to cite it. One way only: to bring a
 * case study back, take JSON. A contact who has not consented is left out.
 */
export function caseStudyMarkdown(caseStudy: CaseStudy, published: Published): string {
  const shown = publicFace(caseStudy)
  const numbers = new Map(shown.sources.map(({ id }, index) => [id, index + 1]))
  const cite: Cite = (id) => (id === undefined || !numbers.has(id) ? '' : `(source ${numbers.get(id)})`)
  const { library, publication, assessment } = published
  const children: BlockContent[] = [
    heading(1, shown.title),
    ...longText(shown.summary, 2),
    paragraph([
      `${library.title}, version ${publication.version}, published ${dateInWords(publication.publishedOn)}: `,
      link(publication.address),
    ]),
    ...evidence(assessment),
    heading(2, 'At a glance'),
    ...facts(shown, published),
    ...told('The problem', shown.problem),
    ...told('What was done', shown.approach),
    ...told('Who it is for', shown.audience),
    ...aims(shown, cite),
    ...evaluations(shown, cite),
    ...reuse(shown, cite),
    ...disagreements(shown, cite),
    ...images(shown),
    heading(2, 'How we know'),
    ...provenance(shown),
    heading(2, 'Sources'),
    list(shown.sources.map(sourceLine), true),
    heading(2, 'How to cite this'),
    paragraph(cited(citeCaseStudy(shown, { library, publication, asAt: assessment.asAt }))),
  ]
  return toMarkdown({ type: 'root', children }, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-' })
}

function sourceLine(source: CaseStudy['sources'][number]): Line {
  const note = source.note === undefined ? '' : ` ${source.note}`
  return [...cited(citeSource(source)), ` (${source.kind.replaceAll('-', ' ')})`, note]
}

/** A reference with its address as a link. */
function cited(item: CslItem): (string | PhrasingContent)[] {
  const text = citationText(item, 'harvard')
  const { URL: url } = item
  const at = url === undefined ? -1 : text.lastIndexOf(url)
  return url === undefined || at < 0 ? [text] : [text.slice(0, at), link(url), text.slice(at + url.length)]
}

function told(name: string, text: Stated<string>): BlockContent[] {
  return [heading(2, name), ...(isNotValue(text) ? [paragraph(notValueInWords(text))] : longText(text, 2))]
}

function aims({ aims: stated }: CaseStudy, cite: Cite): BlockContent[] {
  if (isNotValue(stated)) return [heading(2, 'Aims'), paragraph(notValueInWords(stated))]
  if (stated.length === 0) return [heading(2, 'Aims'), paragraph('None.')]
  return [heading(2, 'Aims'), list(stated.map(({ text, source }) => `${text} ${cite(source)}`.trim()))]
}

/** Who disagrees, and which claims stand above the evidence, with the reason for keeping them. */
function disagreements({ disputes, keptClaims }: CaseStudy, cite: Cite): BlockContent[] {
  const disputed = disputes.map(({ who, what, source }) =>
    entry(what, { before: `${who}: `, after: cite(source) }),
  )
  const kept = keptClaims.map(({ words, reason }) => entry(reason, { before: `“${words}”: ` }))
  return [
    ...(disputed.length > 0 ? [heading(2, 'Who disagrees'), list(disputed)] : []),
    ...(kept.length > 0 ? [heading(2, 'Claims above the evidence'), list(kept)] : []),
  ]
}

function images({ images: pictures }: CaseStudy): BlockContent[] {
  const shown = pictures.filter(({ decorative }) => !decorative)
  if (shown.length === 0) return []
  const lines = shown.map(({ url, alt, caption, credit, licence }) => [
    link(url, alt ?? url),
    [caption, credit, licence].flatMap((part) => (part === undefined ? [] : [`; ${part}`])).join(''),
  ])
  return [heading(2, 'Pictures'), list(lines)]
}
