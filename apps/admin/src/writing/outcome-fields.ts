import { directions, harmsAnswers, outcomeKinds } from './choices.ts'
import { type FormFields, stated } from './form-field.ts'

/** What an outcome holds, in an evaluation or claimed outside one. */
export const outcomeFields: FormFields = {
  name: {
    control: 'line',
    label: 'Name',
    help: 'What was looked at.',
    example: ['Share who reoffended', 'durham-checkpoint'],
  },
  kind: { control: 'radios', of: outcomeKinds, label: 'Kind' },
  aim: { control: 'aim', label: 'Aim', help: 'The aim that it answers.' },
  measure: {
    control: 'line',
    label: 'Measure',
    help: 'How it was measured.',
    example: ['Test purchases by actors who appeared drunk', 'liverpool-drink-less-enjoy-more'],
    notValues: stated,
  },
  baseline: {
    control: 'line',
    label: 'Baseline',
    help: 'What it was before, or without the work.',
    example: ['169 in the six months before', 'ipswich-and-norwich-police-liaison-nurses'],
    notValues: stated,
  },
  result: {
    control: 'line',
    label: 'Result',
    help: 'What it came to, in the source’s own figures.',
    example: [
      'Reported as 10.3% lower in the Checkpoint group than among controls, over two years',
      'durham-checkpoint',
    ],
    notValues: stated,
  },
  direction: { control: 'radios', of: directions, label: 'Direction', help: 'As the source says.' },
  harmsLookedFor: {
    control: 'radios',
    of: harmsAnswers,
    label: 'Whether harms were looked for',
    help: 'Silence is not a no.',
  },
  source: { control: 'source', label: 'Source', help: 'Where this result is reported.' },
}
