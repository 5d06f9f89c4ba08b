import { writeReports } from './api-report.ts'
import { published } from './pack.ts'

writeReports(published)
