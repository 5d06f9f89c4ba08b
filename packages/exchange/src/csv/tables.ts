import { caseStudyColumns } from './case-study-columns.ts'
import {
  type CsvColumn,
  type CsvTable,
  choice,
  type PartList,
  type TableId,
  type Taxonomies,
  text,
  wordsOf,
} from './column.ts'
import { armColumns, evaluationColumns, evidenceColumns, outcomeColumns } from './evidence-columns.ts'
import {
  aimColumns,
  disputeColumns,
  elsewhereColumns,
  guidanceColumns,
  imageColumns,
  keptClaimColumns,
  lessonColumns,
  materialColumns,
  partnerColumns,
  reuseColumns,
  sourceColumns,
  sponsorColumns,
} from './part-columns.ts'

/** The links of a row are no fields of the model: their paths start with `@`. */
export const linkToCaseStudy = '@case-study'
export const linkToEvaluation = '@evaluation'
export const linkToPart = '@part'

const ofCaseStudy = text(
  [linkToCaseStudy, 'Case study'],
  ['The name in the address of the case study that the row belongs to.', 'anytown-street-triage'],
  { names: 'case study id, slug' },
)
const id = text(
  ['id', 'Id'],
  ['Its own id, in small letters, unique in the case study. Made up where it is blank.', 'report'],
  {
    names: 'own id, ref, reference',
  },
)

/** The kinds of row in the table of lessons, and the lists of the model that they go to. */
const lessonLists: readonly (PartList & { part: string })[] = [
  { part: 'lesson', path: 'lessons' },
  { part: 'barrier', path: 'barriers' },
  { part: 'did-not-work', path: 'didNotWork' },
  { part: 'would-do-differently', path: 'wouldDoDifferently' },
  { part: 'adaptation', path: 'adaptations' },
  { part: 'saving-claimed', path: 'savingsClaimed' },
  { part: 'saving-audited', path: 'savingsAudited' },
  { part: 'recognition', path: 'recognitions' },
  { part: 'conflict-of-interest', path: 'conflictsOfInterest' },
]

const kindOfLesson = choice(
  [linkToPart, 'Kind of note'],
  ['What the row tells of.', 'lesson'],
  wordsOf(lessonLists.map(({ part }) => part)),
  { names: 'kind, type' },
)
const ofEvaluation = text(
  [linkToEvaluation, 'Evaluation'],
  ['The id of the evaluation that the row belongs to.', 'audit-of-2025'],
  {
    names: 'evaluation id',
  },
)
const orNoEvaluation = {
  ...ofEvaluation,
  help: 'The id of the evaluation that measured it; blank where it is claimed outside one.',
}

type Names = [id: TableId, title: string, one: string, help: string]

function of(
  [tableId, title, one, help]: Names,
  columns: readonly CsvColumn[],
  lists: readonly PartList[],
  links: readonly CsvColumn[] = [],
): CsvTable {
  return { id: tableId, title, one, help, links: [ofCaseStudy, ...links], columns, lists, groups: [] }
}

const withId = (columns: readonly CsvColumn[]): readonly CsvColumn[] => [id, ...columns]

/** The tables that hold the parts of case studies. */
export const partTables: readonly CsvTable[] = [
  of(['partners', 'Partners', 'Partner', 'Who takes part: one body a row.'], withId(partnerColumns), [
    { path: 'partners' },
  ]),
  of(['sources', 'Sources', 'Source', 'Where facts come from: one source a row.'], withId(sourceColumns), [
    { path: 'sources' },
  ]),
  of(['aims', 'Aims', 'Aim', 'What the work set out to change: one aim a row.'], withId(aimColumns), [
    { path: 'aims' },
  ]),
  {
    ...of(
      ['evaluations', 'Evaluations', 'Evaluation', 'One study of the work a row.'],
      withId(evaluationColumns),
      [{ path: 'evaluations' }],
    ),
    groups: ['evaluator', 'site', 'period', 'sample', 'measurements', 'report'],
  },
  of(
    ['arms', 'Arms', 'Arm', 'The groups that a study compared: one a row.'],
    armColumns,
    [{ path: 'sample.perArm', within: 'evaluations' }],
    [ofEvaluation],
  ),
  of(
    ['outcomes', 'Outcomes', 'Outcome', 'What an evaluation measured or somebody claims: one outcome a row.'],
    withId(outcomeColumns),
    [{ path: 'outcomes', within: 'evaluations' }, { path: 'claimedOutcomes' }],
    [orNoEvaluation],
  ),
  of(
    ['lessons', 'Lessons', 'Lesson', 'Lessons, barriers, savings and the like: one a row.'],
    withId(lessonColumns),
    lessonLists,
    [kindOfLesson],
  ),
  of(['sponsors', 'Sponsors', 'Sponsor', 'Who backs the work: one a row.'], withId(sponsorColumns), [
    { path: 'sponsors' },
  ]),
  of(
    ['disputes', 'Disputes', 'Dispute', 'Who disagrees with what is told: one a row.'],
    withId(disputeColumns),
    [{ path: 'disputes' }],
  ),
  of(
    ['kept-claims', 'Claims kept', 'Claim kept', 'Claims above the evidence that are kept, and why.'],
    keptClaimColumns,
    [{ path: 'keptClaims' }],
  ),
  of(['materials', 'Materials', 'Material', 'What others can use: one a row.'], withId(materialColumns), [
    { path: 'materials' },
  ]),
  of(
    ['guidance', 'Related guidance', 'Guidance', 'Guidance on the same work: one a row.'],
    withId(guidanceColumns),
    [{ path: 'relatedGuidance' }],
  ),
  of(
    [
      'evidence-from-elsewhere',
      'Evidence from elsewhere',
      'Evidence',
      'Reviews and studies of such work in general: one a row.',
    ],
    withId(elsewhereColumns),
    [{ path: 'evidenceFromElsewhere' }],
  ),
  of(['images', 'Images', 'Image', 'Pictures: one a row.'], withId(imageColumns), [{ path: 'images' }]),
]

/**
 * Every table with every column: what to call it, what to put in, and where that goes. Of the taxonomies, the terms to
 * choose from.
 */
export function csvTables(taxonomies: Taxonomies): CsvTable[] {
  const first: CsvTable = {
    id: 'case-studies',
    title: 'Case studies',
    one: 'Case study',
    help: 'One row a case study.',
    links: [],
    columns: [...caseStudyColumns(taxonomies), ...evidenceColumns, ...reuseColumns],
    lists: [],
    groups: ['place', 'provenance', 'context', 'cost'],
  }
  return [first, ...partTables]
}
