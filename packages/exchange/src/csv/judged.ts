import type { CaseStudy } from '@casebook/core/case-study'
import type { Assessment } from '@casebook/core/evidence'

/** What the rules make of a case study, and where its page is: for readers, and never read back. */
export type Judged = { assessment: Assessment; address?: string }

type Shown = { name: string; help: string; cell: (judged: Judged) => string }

/** Columns that are worked out: they are written where they are asked for, and passed over when a table is read. */
export const judgedColumns: readonly Shown[] = [
  {
    name: 'Evidence status',
    help: 'What the evaluations add up to, worked out by rule.',
    cell: ({ assessment }) => assessment.words,
  },
  {
    name: 'Evidence: who',
    help: 'Who made the evaluation that earned it.',
    cell: ({ assessment }) => assessment.who?.words ?? '',
  },
  { name: 'Evidence: how', help: 'How it was made.', cell: ({ assessment }) => assessment.how?.words ?? '' },
  {
    name: 'Evidence: why',
    help: 'The reasons.',
    cell: ({ assessment }) => assessment.reasons.map(({ says }) => says).join(' '),
  },
  {
    name: 'Evidence: take care',
    help: 'What to know before it is quoted.',
    cell: ({ assessment }) => assessment.flags.map(({ says }) => says).join(' '),
  },
  {
    name: 'Evidence: scheme',
    help: 'The rules by which it was worked out, and as at which day.',
    cell: ({ assessment: { scheme, asAt } }) => `${scheme.id}, version ${scheme.version}, as at ${asAt}`,
  },
  { name: 'Page', help: 'The address of its page.', cell: ({ address }) => address ?? '' },
]

/** Says what to write in the columns that are worked out. */
export type Judge = (caseStudy: CaseStudy) => Judged
