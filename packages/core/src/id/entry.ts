export { PartId } from './id.ts'
