export { type AuditAct, auditActs } from './acts.ts'
