import type { FormFields, Tier } from './form-field.ts'
import { tier1 } from './tier-1.ts'
import { tier2 } from './tier-2.ts'
import { tier3 } from './tier-3.ts'

/** The form: every field of the model, in three tiers. */
export const tiers: readonly Tier[] = [tier1, tier2, tier3]

/** Every field of the form, by its name in the model. */
export const formFields: FormFields = Object.assign(
  {},
  ...tiers.flatMap(({ sections }) => sections.map(({ fields }) => fields)),
)
