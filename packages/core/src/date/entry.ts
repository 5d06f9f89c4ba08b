export { addMonths, Day, dateInWords, firstDay, lastDay, PartialDate } from './date.ts'
