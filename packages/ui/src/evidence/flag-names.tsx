/** The flags by name, for a list row and for the start of a line; their sentences come from core. */
const names: Record<string, string> = {
  'report-not-available': 'No report to be found',
  'design-not-stated': 'Design not stated',
  'finding-not-stated': 'No finding stated',
  'evaluator-is-deliverer': 'Evaluated by those who deliver it',
  'small-sample': 'Small groups',
  'sample-not-known': 'Size of groups not known',
  'attrition-not-stated': 'Losses not stated',
  'report-not-open': 'Report not open to all',
  'period-not-known': 'Period not known',
  'site-not-known': 'Place of study not known',
  'arm-sizes-not-known': 'Only the total is known',
  'process-only': 'How it works, not whether it works',
  'mixed-results': 'Mixed results',
  'no-effect-found': 'No clear change found',
  'harm-found': 'Harm found',
  'stated-aim-not-measured': 'An aim not measured so far',
  'harms-not-looked-for': 'Harms not looked for',
  'evaluation-overdue': 'Evaluation overdue',
  stale: 'May be out of date',
  'source-unreachable': 'A source could not be reached',
  ended: 'Ended',
  disputed: 'Disputed',
  'conflict-of-interest': 'Conflict of interest',
  'claim-exceeds-evidence': 'Text claims more than the evidence',
}

/** The flags that a reader of a list should see before opening a case study. */
const toldInLists: readonly string[] = [
  'harm-found',
  'no-effect-found',
  'mixed-results',
  'disputed',
  'conflict-of-interest',
  'evaluation-overdue',
  'claim-exceeds-evidence',
]

/** A flag by name; its code in words where it has none. */
export function flagInWords(code: string): string {
  return names[code] ?? code.replaceAll('-', ' ')
}

/** Of the flags that are up, those that a list row names. */
export function flagsToldInLists(codes: readonly string[]): string[] {
  return codes.filter((code) => toldInLists.includes(code))
}
