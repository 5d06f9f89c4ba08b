export {
  isKnown,
  isNotValue,
  known,
  listed,
  NotValue,
  notValueInWords,
  optionallyStated,
  type Stated,
  stated,
} from './stated.ts'
