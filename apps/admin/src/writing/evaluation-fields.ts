import { emmie, evaluationStates, relations, reportAccess, studyDesigns } from './choices.ts'
import { type FormFields, stated } from './form-field.ts'
import { outcomeFields } from './outcome-fields.ts'
import { reach } from './sample-fields.ts'

const study: FormFields = {
  title: {
    control: 'line',
    label: 'Title',
    help: 'What readers see it called. Left blank it is called by its year and evaluator.',
    example: ['Evaluation for Mind of the revised course', 'mind-blue-light-programme'],
  },
  state: { control: 'radios', of: evaluationStates, label: 'State' },
  stateReason: {
    control: 'long',
    label: 'Reason for the state',
    help: 'Why it was abandoned, or why its report was withdrawn.',
    notValues: stated,
    when: ['state', ['abandoned', 'report-withdrawn']],
  },
  due: {
    control: 'date',
    label: 'Due date',
    help: 'When the report is promised.',
    notValues: stated,
    when: ['state', ['planned', 'under-way']],
  },
  studyId: {
    control: 'study',
    label: 'Study',
    help: 'Two reports of one study, or two designs within one, count once: say here that they belong together.',
  },
  evaluator: {
    control: 'group',
    label: 'Evaluator',
    fields: {
      name: {
        control: 'line',
        label: 'Evaluator’s name',
        example: ['Weir, Kilili, Cooper, Crowe and Routledge (Durham Constabulary)', 'durham-checkpoint'],
        notValues: stated,
      },
      relation: {
        control: 'radios',
        of: relations,
        label: 'Evaluator’s relation',
        help: 'How they stand to those who deliver the work.',
      },
      relationWhy: {
        control: 'long',
        label: 'Grounds for the evaluator’s relation',
        help: 'How you know.',
        example: ['All the authors worked for the force that runs the scheme.', 'durham-checkpoint'],
      },
    },
  },
  design: {
    control: 'design',
    of: studyDesigns,
    label: 'Design',
    help: 'As the report describes it; never guessed.',
  },
  designNote: {
    control: 'long',
    label: 'Note on the design',
    example: [
      'The interviews of a mixed-methods, in-depth case study over six months.',
      'camborne-tr14ers-connecting-communities',
    ],
  },
  covers: {
    control: 'ticks',
    of: emmie,
    label: 'List of what it covers',
    help: 'What the study tells of beside whether it works.',
  },
}

const told: FormFields = {
  report: {
    control: 'group',
    label: 'Report',
    help: 'Readers find it by title, publisher and year: without them it counts for little.',
    fields: {
      title: { control: 'line', label: 'Title of the report', notValues: stated },
      publisher: {
        control: 'line',
        label: 'Publisher of the report',
        help: 'Or the journal.',
        example: ['Health & Justice', 'durham-checkpoint'],
        notValues: stated,
      },
      year: { control: 'number', label: 'Year of the report', notValues: stated },
      url: { control: 'line', type: 'url', label: 'Web address of the report', notValues: stated },
      access: { control: 'radios', of: reportAccess, label: 'Access to the report' },
      note: {
        control: 'long',
        label: 'Note on the report',
        example: ['Abstract open; article by subscription.', 'durham-checkpoint'],
      },
    },
  },
  conclusion: {
    control: 'long',
    label: 'Conclusion',
    help: 'What the study concludes, in a sentence, with its limits.',
    example: [
      'Positive: lower reoffending among those given Checkpoint than among controls over two years. Authors worked for the force.',
      'durham-checkpoint',
    ],
    notValues: stated,
  },
  outcomes: {
    control: 'parts',
    one: 'outcome',
    folds: true,
    label: 'Outcomes',
    help: 'One for each thing that was measured, with those that did not change.',
    fields: outcomeFields,
  },
  sources: {
    control: 'sources',
    label: 'Citations',
    help: 'The sources that this evaluation rests on: at least one.',
  },
  laterReport: {
    control: 'group',
    label: 'Later report',
    help: 'News that a later report is out or near. It is shown, and never counted.',
    fields: {
      year: { control: 'number', label: 'Year of the later report', notValues: stated },
      note: {
        control: 'long',
        label: 'Note on the later report',
        example: [
          'National press in June 2026 told of an analysis, linked with this programme, in which diversion was followed by less reoffending than prosecution.',
          'thames-valley-drug-diversion',
        ],
      },
      source: { control: 'source', label: 'Source of the later report' },
    },
  },
  basisNote: {
    control: 'long',
    label: 'Note on what it rests on',
    help: 'What is said here from general knowledge and not from a source at hand.',
    example: [
      'How the evaluator stands to the pilot rests on general knowledge, not on a source at hand.',
      'early-action-together-wales',
    ],
  },
}

/** What an evaluation holds, in the order in which a report tells it. */
export const evaluationFields: FormFields = { ...study, ...reach, ...told }
