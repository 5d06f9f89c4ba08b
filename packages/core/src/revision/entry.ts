export {
  AreaAnswer,
  type AreaAnswers,
  AreaAsk,
  type AskArea,
  answerForArea,
  askArea,
  askDays,
  confirmationFrom,
  openAsk,
  stopAsking,
} from './ask-area.ts'
export { type Change, copyAfter } from './change.ts'
export {
  authorsSincePublication,
  type Copy,
  newestOf,
  publicOf,
  reviewByOf,
  whoMayApprove,
} from './copy.ts'
export { mayAct, openActs } from './decide.ts'
export { dayOf, Moment, momentInWords } from './moment.ts'
export {
  checkNothingChanged,
  type NothingChanged,
  type Unwithdraw,
  unwithdraw,
  type Withdraw,
  withdraw,
} from './once-public.ts'
export { type Publish, publish, publishDue, type Schedule, schedule, unschedule } from './publish.ts'
export {
  type Assignment,
  approve,
  assign,
  type Remarks,
  reject,
  returnWithReasons,
  type Seen,
  sendForReview,
} from './review.ts'
export { type HistoryLine, Revision } from './revision.ts'
export {
  Remark,
  RevisionState,
  type StateName,
  stateInWords,
  stateName,
  stateNames,
  wasPublished,
} from './state.ts'
export { type Act, acts, transitions, transitionsAloud } from './transitions.ts'
export { type Begin, begin, type Restore, restore, type Write, write } from './write.ts'
