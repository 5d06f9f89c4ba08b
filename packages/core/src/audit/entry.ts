export { type AuditAct, auditActs } from './acts.ts'
export { type PublicAct, publicActs, TimelineEntry } from './timeline.ts'
