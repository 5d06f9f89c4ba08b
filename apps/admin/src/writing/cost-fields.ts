import { type FormField, type FormFields, stated } from './form-field.ts'

/** A list of things told, each with the source that it rests on. */
export function notes(
  label: string,
  one: string,
  more: Pick<FormField, 'help' | 'example'> & { says?: string } = {},
): FormField {
  const { help, example, says } = more
  return {
    control: 'parts',
    one,
    label,
    ...(help !== undefined && { help }),
    notValues: stated,
    fields: {
      text: {
        control: 'long',
        label: 'Text',
        ...(says !== undefined && { help: says }),
        ...(example !== undefined && { example }),
      },
      source: { control: 'source', label: 'Source' },
    },
  }
}

/** How it works, and what must be in place. */
export const mechanism: FormFields = {
  mechanism: {
    control: 'long',
    label: 'Account of how it works',
    help: 'What about it makes the difference, as those who do it see it.',
    notValues: stated,
  },
  context: {
    control: 'group',
    label: 'Context',
    help: 'What must be in place first.',
    fields: {
      legalBasis: {
        control: 'long',
        label: 'Legal basis',
        example: ['A licence from the Home Office was granted in 2022.', 'the-loop-drug-checking'],
        notValues: stated,
      },
      sharingAgreement: {
        control: 'long',
        label: 'Sharing agreement',
        help: 'Who may share what with whom, and where that is agreed.',
        notValues: stated,
      },
      staff: { control: 'long', label: 'Staff needed', notValues: stated },
      technology: { control: 'long', label: 'Technology needed', notValues: stated },
      other: {
        control: 'long',
        label: 'Other things needed',
        example: [
          'A service-level agreement, signed by all parties, kept a police response wherever life was at risk.',
          'right-care-right-person',
        ],
        notValues: stated,
      },
    },
  },
}

/** What it costs, and what is said to be saved. */
export const cost: FormFields = {
  cost: {
    control: 'group',
    label: 'Cost',
    fields: {
      amount: {
        control: 'long',
        label: 'Amount of the cost',
        help: 'As the source gives it.',
        example: [
          'Set-up (software changes and prevention work) about £107,769 and running costs about £210,433 a year',
          'cardiff-model-violence-prevention',
        ],
        notValues: stated,
      },
      basis: {
        control: 'line',
        label: 'Basis of the cost',
        help: 'What is counted in it.',
        example: [
          'Covers cleaning, transport and communications as well as the joint command',
          'bournemouth-hot-weather-multi-agency-command',
        ],
        notValues: stated,
      },
      priceYear: {
        control: 'number',
        label: 'Price year',
        help: 'In which year’s prices.',
        notValues: stated,
      },
      whoPays: {
        control: 'line',
        label: 'Who pays',
        example: ['Home Office Police Transformation Fund', 'early-action-together-wales'],
        notValues: stated,
      },
      whoGains: {
        control: 'line',
        label: 'Who gains',
        help: 'Who saves by it, where that is somebody else.',
        example: [
          'The benefits fell to several budgets across health and justice',
          'middlesbrough-heroin-assisted-treatment',
        ],
        notValues: stated,
      },
      source: { control: 'source', label: 'Source of the cost' },
    },
  },
  savingsClaimed: notes('Savings claimed', 'saving claimed', {
    help: 'Savings that somebody says were made or will be.',
    example: [
      'Estimated justice system savings of £13.1 million to £41.5 million through diversion from custody.',
      'liaison-and-diversion-national-model',
    ],
  }),
  savingsAudited: notes('Savings audited', 'saving audited', {
    help: 'Savings that somebody independent has checked.',
    says: 'Who checked them, how, and what they came to.',
  }),
}
