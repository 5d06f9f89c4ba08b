export type { Check, ReadAt } from '../check.ts'
export { readJson, readLine, readNdjson, writeJson, writeNdjson } from './json.ts'
