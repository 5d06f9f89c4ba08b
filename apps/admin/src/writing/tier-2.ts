import { evaluationFields } from './evaluation-fields.ts'
import { type FormFields, stated, type Tier } from './form-field.ts'
import { outcomeFields } from './outcome-fields.ts'

const aims: FormFields = {
  aims: {
    control: 'parts',
    one: 'aim',
    label: 'Aims',
    help: 'Each thing that the work set out to change. Outcomes point to their aim, so that readers see what was never measured.',
    notValues: stated,
    fields: {
      text: {
        control: 'line',
        label: 'Text',
        example: ['That police can search faster if a person with dementia goes missing', 'herbert-protocol'],
      },
      source: { control: 'source', label: 'Source' },
    },
  },
}

const evaluations: FormFields = {
  evaluations: {
    control: 'parts',
    one: 'evaluation',
    folds: true,
    label: 'Evaluations',
    help: 'Every study of this work, finished, under way, planned or stopped. A study with several designs is entered once for each.',
    fields: evaluationFields,
  },
}

const claimed: FormFields = {
  claimedOutcomes: {
    control: 'parts',
    one: 'claimed outcome',
    folds: true,
    label: 'Claimed outcomes',
    help: 'Results and outputs that somebody tells of outside an evaluation, such as in the news or in an award entry.',
    fields: outcomeFields,
  },
}

const interests: FormFields = {
  sponsors: {
    control: 'parts',
    one: 'sponsor',
    label: 'Sponsors',
    help: 'Who backed the work, with money or otherwise.',
    notValues: stated,
    fields: {
      name: {
        control: 'line',
        label: 'Name',
        example: ['Local Digital Fund', 'cumbria-viper-vulnerable-households'],
      },
      role: {
        control: 'line',
        label: 'Role',
        example: ['Funding of the alpha stage', 'cumbria-viper-vulnerable-households'],
        notValues: stated,
      },
    },
  },
  conflictsOfInterest: {
    control: 'parts',
    one: 'conflict of interest',
    label: 'Conflicts of interest',
    help: 'What somebody who tells of the work, or judges it, stands to gain.',
    notValues: stated,
    fields: {
      text: {
        control: 'long',
        label: 'Text',
        example: [
          'The founder set up a company to promote the model, and is the first author of its published pilot.',
          'serenity-integrated-mentoring',
        ],
      },
      source: { control: 'source', label: 'Source' },
    },
  },
  disputes: {
    control: 'parts',
    one: 'dispute',
    label: 'Disputes',
    help: 'Who disagrees with what is told, and where they say so.',
    fields: {
      who: {
        control: 'line',
        label: 'Who disputes it',
        example: ['the National Pensioners Convention', 'sussex-gps-locators-dementia'],
      },
      what: {
        control: 'long',
        label: 'Text',
        help: 'What they say.',
        example: [
          'It condemned the plan as barbaric and stigmatising, and argued for more social care instead of technology',
          'sussex-gps-locators-dementia',
        ],
      },
      source: { control: 'source', label: 'Source' },
    },
  },
}

const kept: FormFields = {
  keptClaims: {
    control: 'kept-claims',
    label: 'Kept claims',
    help: 'Words that claim more than the evidence shows and that you keep all the same, with the reason that readers see.',
    example: [
      'The researchers’ own account of how officers’ discretion worked; it does not claim that the approach had an effect.',
      'covid-19-policing-four-es',
    ],
  },
}

/** Tier 2: what lifts the evidence status. */
export const tier2: Tier = {
  id: 'tier-2',
  title: 'What is known of the result',
  says: 'The evidence status comes from here, by rule. Nobody types it in.',
  sections: [
    { id: 'aims', title: 'Aims', fields: aims },
    { id: 'evaluations', title: 'Evaluations', fields: evaluations },
    { id: 'claimed-outcomes', title: 'Outcomes claimed outside an evaluation', fields: claimed },
    { id: 'interests', title: 'Sponsors, interests and disputes', fields: interests },
    { id: 'kept-claims', title: 'Words that claim more than the evidence', fields: kept },
  ],
}
