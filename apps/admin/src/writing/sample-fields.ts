import { attritions, sites, units } from './choices.ts'
import { type FormFields, stated } from './form-field.ts'

/** Where, when and on how many a study was made. */
export const reach: FormFields = {
  site: {
    control: 'group',
    label: 'Site',
    fields: {
      at: { control: 'radios', of: sites, label: 'Site', help: 'Where it was studied.' },
      name: {
        control: 'line',
        label: 'Name of the site',
        example: ['County Durham and Darlington', 'durham-checkpoint'],
        notValues: stated,
      },
      places: {
        control: 'names',
        label: 'Places',
        help: 'Each place that was studied, so that overlap with other studies can be seen.',
        example: ['Thames Valley', 'durham-checkpoint'],
        notValues: stated,
      },
    },
  },
  period: {
    control: 'group',
    label: 'Period',
    help: 'The time that was studied.',
    fields: {
      from: { control: 'date', label: 'Start of the period', notValues: stated },
      to: { control: 'date', label: 'End of the period', notValues: stated },
    },
  },
  sample: {
    control: 'group',
    label: 'Sample',
    help: 'Who or what was compared. For “with comparison” it takes 20 people or events in each arm, or two places in each.',
    fields: {
      unit: {
        control: 'radios',
        of: units,
        label: 'Unit of the sample',
        help: 'What was put into one arm or another.',
      },
      arms: {
        control: 'number',
        label: 'Number of arms',
        help: 'One where nothing was compared.',
        notValues: stated,
      },
      perArm: {
        control: 'parts',
        one: 'arm',
        nameless: true,
        label: 'Sizes of the arms',
        notValues: stated,
        fields: {
          arm: {
            control: 'line',
            label: 'Name',
            example: ['Similar cities', 'cardiff-model-violence-prevention'],
          },
          size: { control: 'number', label: 'Size', notValues: stated },
        },
      },
      total: { control: 'number', label: 'Total of the sample', notValues: stated },
      comparisonPlaces: {
        control: 'number',
        label: 'Number of comparison places',
        help: 'For an interrupted time series.',
        notValues: stated,
        when: ['unit', ['time-points', 'places']],
      },
      note: {
        control: 'long',
        label: 'Note on the sample',
        example: [
          '521 people randomised; how many to each arm is not known. The plan was 800, half in each arm.',
          'durham-checkpoint',
        ],
      },
    },
  },
  measurements: {
    control: 'group',
    label: 'Measurements',
    fields: {
      before: { control: 'number', label: 'Number of measurements before', notValues: stated },
      after: { control: 'number', label: 'Number of measurements after', notValues: stated },
    },
  },
  followUpMonths: { control: 'number', label: 'Follow-up in months', notValues: stated },
  attrition: {
    control: 'radios',
    of: attritions,
    label: 'Attrition',
    help: 'Whether the report says how many were lost on the way.',
  },
  attritionNote: {
    control: 'long',
    label: 'Note on attrition',
    example: ['Routine hospital and police records for whole cities.', 'cardiff-model-violence-prevention'],
  },
}
