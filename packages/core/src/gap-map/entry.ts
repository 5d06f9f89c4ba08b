export { type Gap, GapCounts, GapMap, gapMapOf, gapOf, gaps, type Mapped } from './gap-map.ts'
