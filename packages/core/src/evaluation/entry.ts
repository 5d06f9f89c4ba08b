export {
  Design,
  type DesignId,
  designInWords,
  designLevel,
  designs,
  hasCounterfactual,
  isOffScale,
} from './design.ts'
export {
  Evaluation,
  EvaluationState,
  LaterReport,
  Report,
  ReportAccess,
  Site,
  studyOf,
} from './evaluation.ts'
export {
  Direction,
  directionInWords,
  HarmsLookedFor,
  isAboutChange,
  isResult,
  Outcome,
  OutcomeKind,
} from './outcome.ts'
export { EvaluatorRelation, relationInWords } from './relation.ts'
export { Measurements, Sample } from './sample.ts'
