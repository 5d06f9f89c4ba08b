import type { ShownCaseStudy } from './shown.ts'

/** Whether the work is still to come: then what is blank is not missing, it cannot be known yet. */
export function hasNotBegun({ stage }: Pick<ShownCaseStudy, 'stage'>): boolean {
  return stage.stage === 'on-the-horizon'
}
