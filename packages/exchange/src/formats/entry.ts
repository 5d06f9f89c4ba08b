export { type Format, formatNamed, formats } from './formats.ts'
