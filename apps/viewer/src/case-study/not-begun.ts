import type { PublishedCaseStudy } from '@casebook/core/search'

/** Whether the work is still to come: then what is blank is not missing, it cannot be known yet. */
export function hasNotBegun({ stage }: Pick<PublishedCaseStudy, 'stage'>): boolean {
  return stage.stage === 'on-the-horizon'
}
