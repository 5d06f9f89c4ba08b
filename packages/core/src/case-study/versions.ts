import type * as z from 'zod'
import { parse } from '../reason/parse.ts'
import { accept, refuse, type Verdict } from '../reason/reason.ts'
import { CaseStudy, contentVersion } from './case-study.ts'
import { isDocument, type StoredDocument } from './stored-document.ts'
import { upgrades } from './upgrades.ts'

/**
 * The case study in a stored document of any content version ever shipped: named upgrades bring it forward, in order,
 * and then it is parsed. A document without a version counts as written today. Refuses a version newer than this
 * software knows, and whatever is no case study, with every reason; never throws.
 */
export function openCaseStudy(document: unknown): Verdict<CaseStudy> {
  return openCaseStudyAs(CaseStudy, document)
}

/** As `openCaseStudy`, for a library with its own schema. */
export function openCaseStudyAs<Schema extends z.ZodType>(
  schema: Schema,
  document: unknown,
): Verdict<z.output<Schema>> {
  const upgraded = upgradeDocument(document)
  return upgraded.ok ? parse(schema, upgraded.value) : upgraded
}

/**
 * The document in the newest content version, not parsed: a draft that is not complete is brought forward too. The
 * document that is given stays as it is.
 */
export function upgradeDocument(document: unknown): Verdict<StoredDocument> {
  if (!isDocument(document))
    return refuse([{ rule: 'no-document', says: 'Give a case study as a group of fields.', field: '' }])
  const { contentVersion: version = contentVersion } = document
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse([{ rule: 'no-version', says: noVersion, field: 'contentVersion' }])
  if (version > contentVersion)
    return refuse([{ rule: 'newer-version', says: newer(version), field: 'contentVersion' }])
  if (version === contentVersion) return accept(document)
  return accept(
    upgrades
      .filter(({ from }) => from >= version)
      .reduce<StoredDocument>(
        (older, { to, upgrade }) => ({ ...upgrade(older), contentVersion: to }),
        document,
      ),
  )
}

const noVersion = `Give contentVersion as a whole number from 1 to ${contentVersion}, or leave it out.`

function newer(version: number): string {
  return `This case study is written in content version ${version}, and this software reads versions up to ${contentVersion}: upgrade the software.`
}
