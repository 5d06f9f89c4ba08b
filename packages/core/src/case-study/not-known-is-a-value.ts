import { isDocument, type StoredDocument } from './stored-document.ts'

/** The fields that held a text or a not-value in content version 1; where a name is not enough, with what holds them. */
const stated = new Set([
  'amount',
  'audience',
  'baseline',
  'basis',
  'conclusion',
  'endReason',
  'evaluator.name',
  'evidenceFromElsewhere.by',
  'howMet',
  'inequalities',
  'informantRole',
  'involvement',
  'legalBasis',
  'measure',
  'mechanism',
  'other',
  'problem',
  'publisher',
  'report.title',
  'result',
  'role',
  'sharingAgreement',
  'site.name',
  'staff',
  'stateReason',
  'technology',
  'whoGains',
  'whoPays',
])

const meant: { words: RegExp; value: string; sentence: string }[] = [
  { words: /^not[-_\s]{1,3}known\.?$/i, value: 'not-known', sentence: 'It is not known.' },
  { words: /^not[-_\s]{1,3}measured\.?$/i, value: 'not-measured', sentence: 'It was not measured.' },
  {
    words: /^(?:not[-_\s]{1,3}applicable|does\s{1,3}not\s{1,3}apply)\.?$/i,
    value: 'not-applicable',
    sentence: 'It does not apply.',
  },
]

/** Turns each text that says no more than that there is no fact into the value that says so, or into a sentence. */
export function notKnownIsAValue(document: StoredDocument): StoredDocument {
  return Object.fromEntries(Object.entries(document).map(([field, value]) => [field, within(value, [field])]))
}

function within(value: unknown, path: string[]): unknown {
  if (typeof value === 'string') return text(value, path)
  if (Array.isArray(value)) return value.map((part) => within(part, path))
  if (!isDocument(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, part]) => [field, within(part, [...path, field])]),
  )
}

/** The values themselves are written in small letters with a hyphen: they stay. */
function text(written: string, path: string[]): string {
  const found = meant.find(({ words, value }) => written !== value && words.test(written))
  if (!found) return written
  return stated.has(path.at(-1) ?? '') || stated.has(path.slice(-2).join('.')) ? found.value : found.sentence
}
