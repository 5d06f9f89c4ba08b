import type * as z from 'zod'
import type { CaseStudy, Terms } from '../case-study/case-study.ts'
import { upgradeDocument } from '../case-study/versions.ts'
import { parse } from '../reason/parse.ts'
import { accept, type Reason, refuse, type Verdict } from '../reason/reason.ts'
import { type TermUpgrade, upgradeTerms } from './upgrade-terms.ts'

/** A case study brought to the terms of today, and what was changed in it, for the note of an amendment. */
export type Upgraded<Topic extends string = string, Theme extends string = string> = {
  caseStudy: CaseStudy<Topic, Theme>
  changes: TermUpgrade[]
}

/** The terms and the schema of a library. */
type Model<Topic extends string, Theme extends string> = Terms<Topic, Theme> & {
  readonly CaseStudy: z.ZodType<CaseStudy<Topic, Theme>>
}

/**
 * Brings a stored document to the content version and to the terms of today. Terms that were renamed or merged, and
 * deprecated ones in favour of others, are replaced, and each replacement is told. Refuses, with a reason each, terms
 * that were split or retired, which need a person, and whatever the schema refuses. The document stays as it is.
 */
export function upgradeCaseStudy<Topic extends string, Theme extends string>(
  document: unknown,
  { topics, themes, CaseStudy: schema }: Model<Topic, Theme>,
): Verdict<Upgraded<Topic, Theme>> {
  const today = upgradeDocument(document)
  if (!today.ok) return today
  const { topics: oldTopics, themes: oldThemes } = today.value
  const terms = {
    topics: upgradeTerms('topics', oldTopics, topics),
    themes: upgradeTerms('themes', oldThemes, themes),
  }
  const undecided = [...terms.topics.undecided, ...terms.themes.undecided]
  const verdict = parse(schema, { ...today.value, topics: terms.topics.ids, themes: terms.themes.ids })
  if (verdict.ok && undecided.length === 0)
    return accept({ caseStudy: verdict.value, changes: [...terms.topics.changes, ...terms.themes.changes] })
  const told = new Set(undecided.map(({ field }) => field))
  const refused = (verdict.ok ? [] : verdict.reasons).map((reason) => asWritten(reason, terms))
  return refuse([...undecided, ...refused.filter(({ field }) => !told.has(field))])
}

/** The reason with the place of a term as it stands in the document, where equal terms have not been taken out. */
function asWritten(
  reason: Reason,
  terms: Record<'topics' | 'themes', { places: readonly number[] }>,
): Reason {
  const [, list, at] = /^(topics|themes)\.(\d+)$/.exec(reason.field ?? '') ?? []
  if (list !== 'topics' && list !== 'themes') return reason
  const field = `${list}.${terms[list].places[Number(at)] ?? at}`
  return { ...reason, field, says: reason.says.replace(`${list}.${at}`, field) }
}
