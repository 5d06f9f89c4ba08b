export { mayReopen, mayReply, mayResolve, type Thread } from './thread.ts'
