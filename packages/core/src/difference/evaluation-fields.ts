import { Design, designInWords } from '../evaluation/design.ts'
import { Direction, directionInWords } from '../evaluation/outcome.ts'
import { EvaluatorRelation, relationInWords } from '../evaluation/relation.ts'
import { closed, date, type Fields, group, long, parts, plain, short, value, values } from './field.ts'

const citation = { source: value('source') }
const id = { id: value('id') }

/** What an outcome holds. */
export const outcomeFields: Fields = {
  ...id,
  name: short('name'),
  aim: value('aim'),
  kind: value('kind'),
  measure: short('measure'),
  baseline: short('baseline'),
  result: short('result'),
  direction: value('direction', closed(Direction, directionInWords)),
  harmsLookedFor: value('answer on whether harms were looked for'),
  ...citation,
}

/** What an evaluation holds. */
export const evaluationFields: Fields = {
  ...id,
  studyId: value('study'),
  title: short('title'),
  state: value('state'),
  stateReason: long('reason for the state'),
  due: date('due date'),
  evaluator: group('evaluator', {
    name: short('evaluator’s name'),
    relation: value('evaluator’s relation', closed(EvaluatorRelation, relationInWords)),
    relationWhy: long('grounds for the evaluator’s relation'),
  }),
  design: value('design', closed(Design, designInWords)),
  designNote: long('note on the design'),
  covers: values('list of what it covers', 'subject covered', plain),
  site: group('site', {
    at: value('site'),
    name: short('name of the site'),
    places: values('places', 'place'),
  }),
  period: group('period', { from: date('start of the period'), to: date('end of the period') }),
  sample: group('sample', {
    unit: value('unit of the sample'),
    arms: value('number of arms'),
    perArm: parts('sizes of the arms', 'arm', { arm: short('name'), size: value('size') }),
    total: value('total of the sample'),
    comparisonPlaces: value('number of comparison places'),
    note: long('note on the sample'),
  }),
  measurements: group('measurements', {
    before: value('number of measurements before'),
    after: value('number of measurements after'),
  }),
  followUpMonths: value('follow-up in months'),
  attrition: value('attrition'),
  attritionNote: long('note on attrition'),
  report: group('report', {
    title: short('title of the report'),
    publisher: short('publisher of the report'),
    year: value('year of the report'),
    url: value('web address of the report'),
    access: value('access to the report'),
    note: long('note on the report'),
  }),
  conclusion: long('conclusion'),
  outcomes: parts('outcomes', 'outcome', outcomeFields),
  sources: values('citations', 'citation of', plain),
  laterReport: group('later report', {
    year: value('year of the later report'),
    note: long('note on the later report'),
    source: value('source of the later report'),
  }),
  basisNote: long('note on what it rests on'),
}
