import {
  Design,
  type DesignId,
  Direction,
  designInWords,
  directionInWords,
  EvaluationState,
  EvaluatorRelation,
  HarmsLookedFor,
  OutcomeKind,
  ReportAccess,
  relationInWords,
} from '@casebook/core/evaluation'
import { type CsvColumn, choice, parts, plain, text, wordsOf } from './column.ts'

const number = plain('number')
const date = plain('date')
const stated = { stated: true } as const
const several = { several: true } as const

/** Of the first table: what lifts the evidence status. */
export const evidenceColumns: readonly CsvColumn[] = [
  parts(['aims', 'Aims'], 'aims', stated),
  parts(['evaluations', 'Evaluations'], 'evaluations', { names: 'number of evaluations' }),
  parts(['claimedOutcomes', 'Claimed outcomes'], 'outcomes'),
  parts(['sponsors', 'Sponsors'], 'sponsors', stated),
  parts(['conflictsOfInterest', 'Conflicts of interest'], 'lessons', {
    ...stated,
    part: 'conflict-of-interest',
  }),
  parts(['disputes', 'Disputes'], 'disputes'),
  parts(['keptClaims', 'Claims kept'], 'kept-claims'),
]

const designs = Design.options.map((id: DesignId | 'not-known') => ({ id, label: designInWords(id) }))

/** Of the table of evaluations: one study of the initiative a row. */
export const evaluationColumns: readonly CsvColumn[] = [
  text(['studyId', 'Study'], ['What two reports of one study share; they count once.', 'trial-of-2021'], {
    names: 'study id',
  }),
  text(['title', 'Title'], ['What the study is called.', 'The audit'], { names: 'name' }),
  choice(['state', 'State'], ['How far the study is.', 'complete'], wordsOf(EvaluationState.options), {
    names: 'status',
  }),
  text(
    ['stateReason', 'Why that state'],
    ['Why it was abandoned or its report withdrawn.', 'The funding ended.'],
    stated,
  ),
  date(['due', 'Due'], ['When a promised report is due.', '2027-03'], stated),
  text(['evaluator.name', 'Evaluator'], ['Who made the study.', 'A university'], {
    names: 'evaluated by',
    ...stated,
  }),
  choice(
    ['evaluator.relation', 'Relation of evaluator'],
    ['How they stand to those who deliver the work.', 'independent'],
    EvaluatorRelation.options.map((id) => ({ id, label: relationInWords(id) })),
    { names: 'relation, independence' },
  ),
  text(
    ['evaluator.relationWhy', 'Why that relation'],
    ['What that rests on.', 'Paid for by the council; no hand in the work.'],
  ),
  choice(['design', 'Design'], ['How the study was made, as its report says.', 'before-and-after'], designs, {
    names: 'method, study design',
  }),
  text(['designNote', 'Note on design'], ['What else matters of it.', 'Two winters.']),
  choice(
    ['covers', 'Covers'],
    ['What it tells of besides effect.', 'implementation; economics'],
    wordsOf(['mechanism', 'moderators', 'implementation', 'economics']),
    several,
  ),
  choice(
    ['site.at', 'Site'],
    ['Whether it was made here.', 'here'],
    wordsOf(['here', 'includes-here', 'elsewhere', 'not-known']),
    { names: 'where' },
  ),
  text(['site.name', 'Name of site'], ['The place that was studied.', 'The county'], stated),
  text(['site.places', 'Places studied'], ['Each place by name.', 'Anytown; Othertown'], {
    ...several,
    ...stated,
  }),
  date(['period.from', 'Period from'], ['When what was studied began.', '2024-04'], {
    names: 'from',
    ...stated,
  }),
  date(['period.to', 'Period to'], ['When it ended.', '2025-03'], { names: 'to', ...stated }),
  choice(
    ['sample.unit', 'Unit'],
    ['What was allocated or compared.', 'people'],
    wordsOf(['people', 'events', 'places', 'time-points', 'not-known']),
    { names: 'unit of sample' },
  ),
  number(['sample.arms', 'Number of arms'], ['How many groups were compared.', '2'], stated),
  parts(['sample.perArm', 'Arms'], 'arms', stated),
  number(['sample.total', 'Sample in all'], ['How many in all arms together.', '293'], {
    names: 'sample size, n',
    ...stated,
  }),
  number(
    ['sample.comparisonPlaces', 'Comparison places'],
    ['Places in the comparison series.', '14'],
    stated,
  ),
  text(['sample.note', 'Note on sample'], ['What else matters of it.', 'Everyone seen.']),
  number(['measurements.before', 'Measurements before'], ['How often it was measured before.', '1'], stated),
  number(['measurements.after', 'Measurements after'], ['How often it was measured after.', '1'], stated),
  number(['followUpMonths', 'Follow-up in months'], ['For how long they were followed.', '12'], {
    names: 'follow up',
    ...stated,
  }),
  choice(
    ['attrition', 'Attrition'],
    ['Whether the report says who was lost on the way.', 'stated'],
    wordsOf(['stated', 'not-stated', 'not-applicable', 'not-known']),
  ),
  text(['attritionNote', 'Note on attrition'], ['What it says of them.', 'Four moved away.']),
  text(['report.title', 'Report'], ['The title of the report.', 'Street triage: an audit'], {
    names: 'report title',
    ...stated,
  }),
  text(['report.publisher', 'Publisher of report'], ['The publisher or the journal.', 'The trust'], {
    names: 'publisher, journal',
    ...stated,
  }),
  number(['report.year', 'Year of report'], ['When it came out.', '2025'], { names: 'year', ...stated }),
  text(['report.url', 'Address of report'], ['Where it can be read.', 'https://trust.example/report'], {
    names: 'url, link, web address',
    ...stated,
  }),
  choice(
    ['report.access', 'Access to report'],
    ['How a reader can get at it.', 'open'],
    wordsOf(ReportAccess.options),
    { names: 'access' },
  ),
  text(['report.note', 'Note on report'], ['What else matters of it.', 'The abstract is open.']),
  text(['conclusion', 'Conclusion'], ['What the report concludes, in a sentence.', 'Fewer calls.'], {
    names: 'finding, findings',
    ...stated,
  }),
  parts(['outcomes', 'Outcomes'], 'outcomes'),
  text(['sources', 'Sources cited'], ['The ids of the sources that tell of it.', 'report'], several),
  number(
    ['laterReport.year', 'Year of later report'],
    ['When a later report is said to be out.', '2026'],
    stated,
  ),
  text(
    ['laterReport.note', 'Later report'],
    ['News of a later report, not at hand.', 'Announced for spring.'],
  ),
  text(['laterReport.source', 'Source of later report'], ['The id of the source of that news.', 'report']),
  text(
    ['basisNote', 'Note on basis'],
    ['What here rests on general knowledge and not on a source.', 'The relation.'],
  ),
]

/** Of the table of arms: one group of a sample a row. */
export const armColumns: readonly CsvColumn[] = [
  text(['arm', 'Arm'], ['What the group is called.', 'Offered the scheme'], { names: 'group' }),
  number(['size', 'Size'], ['How many it holds.', '154'], { names: 'n', ...stated }),
]

/** Of the table of outcomes: one thing that an evaluation, or a claim, says changed a row. */
export const outcomeColumns: readonly CsvColumn[] = [
  text(['name', 'Outcome'], ['What it is that changed.', 'Calls to police'], { names: 'name' }),
  text(['aim', 'Aim'], ['The id of the aim that it answers.', 'fewer-calls']),
  choice(
    ['kind', 'Kind'],
    ['What it is about. What people reached or were sent is an output.', 'outcome'],
    wordsOf(OutcomeKind.options),
  ),
  text(['measure', 'Measure'], ['How it was measured.', 'Calls a week'], stated),
  text(['baseline', 'Baseline'], ['What it was before.', '12'], stated),
  text(['result', 'Result'], ['What it was after.', '9'], stated),
  choice(
    ['direction', 'Direction'],
    ['Which way it went, as the source says.', 'improved'],
    Direction.options.map((id) => ({ id, label: directionInWords(id) })),
  ),
  choice(
    ['harmsLookedFor', 'Harms looked for'],
    ['Whether anyone looked for harms.', 'not-known'],
    wordsOf(HarmsLookedFor.options),
  ),
  text(['source', 'Source'], ['The id of the source that it rests on.', 'report']),
]
