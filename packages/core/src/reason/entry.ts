export { parse, reasonsFor } from './parse.ts'
export { accept, Reason, refuse, type Verdict } from './reason.ts'
