export type { Check, Read } from '../check.ts'
export { readJson, readLine, readNdjson, writeJson, writeNdjson } from './json.ts'
