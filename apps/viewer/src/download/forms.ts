import { type CaseStudy, publicFace } from '@casebook/core/case-study'
import { type CslItem, citeCaseStudy, writeBibtex, writeCslJson, writeRis } from '@casebook/exchange/citation'
import { type Format, formatNamed } from '@casebook/exchange/formats'
import { writeJson } from '@casebook/exchange/json'
import { caseStudyJsonLd, type Published } from '@casebook/exchange/json-ld'
import { caseStudyMarkdown } from '@casebook/exchange/markdown'

type Write = (caseStudy: CaseStudy, published: Published) => string

const cited = (write: (items: CslItem[]) => string): Write => {
  return (caseStudy, { library, publication, assessment: { asAt } }) =>
    write([citeCaseStudy(caseStudy, { library, publication, asAt })])
}

const writers: Readonly<Record<string, Write>> = {
  markdown: caseStudyMarkdown,
  json: (caseStudy) => writeJson([caseStudy]),
  'json-ld': (caseStudy, published) => `${JSON.stringify(caseStudyJsonLd(caseStudy, published), null, 2)}\n`,
  ris: cited(writeRis),
  bibtex: cited(writeBibtex),
  'csl-json': cited(writeCslJson),
}

/** The forms in which one case study can be taken away: itself first, then the reference to it. */
export const forms: readonly Format[] = Object.keys(writers).flatMap((id) => formatNamed(id) ?? [])

/** A case study in this form as readers may have it: without a contact who has not consented; `null` where there is no such form. */
export function inForm(
  id: string,
  caseStudy: CaseStudy,
  published: Published,
): { text: string; form: Format } | null {
  const form = formatNamed(id)
  const write = writers[id]
  return form && write ? { text: write(publicFace(caseStudy), published), form } : null
}
