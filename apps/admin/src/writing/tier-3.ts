import { elsewhereKinds } from './choices.ts'
import { cost, mechanism, notes } from './cost-fields.ts'
import { type FormFields, stated, type Tier } from './form-field.ts'

const people: FormFields = {
  inequalities: {
    control: 'long',
    label: 'Effect on inequalities',
    help: 'Whether some people gained or were harmed more than others.',
    example: [
      'Black, Asian and other minority ethnic people were fined at higher rates than white people.',
      'covid-19-policing-four-es',
    ],
    notValues: stated,
  },
  involvement: {
    control: 'long',
    label: 'Account of how people took part',
    help: 'How those whom it concerns had a say. Never anything that points to one of them.',
    example: [
      'Young people said they wanted to learn street dance, and the sessions came to be led by young people who had learnt there.',
      'camborne-tr14ers-connecting-communities',
    ],
    notValues: stated,
  },
}

const learnt: FormFields = {
  barriers: {
    control: 'parts',
    one: 'barrier',
    label: 'Barriers',
    notValues: stated,
    fields: {
      text: {
        control: 'long',
        label: 'Text',
        example: [
          'Funding, staffing and responsiveness on both sides are the main barriers.',
          'operation-encompass-plymouth',
        ],
      },
      howMet: { control: 'long', label: 'How it was met', notValues: stated },
      source: { control: 'source', label: 'Source' },
    },
  },
  lessons: notes('Lessons', 'lesson', {
    example: [
      'Certainty of prosecution if the contract is broken gives the offer of help its weight.',
      'durham-checkpoint',
    ],
  }),
  didNotWork: notes('Things that did not work', 'thing that did not work', {
    example: [
      'A well-liked course can still have no measurable effect. Test before spreading.',
      'mind-blue-light-programme',
    ],
  }),
  wouldDoDifferently: notes('Things to do differently', 'thing to do differently', {
    example: [
      'The authors thought that harm reduction and signposting might be a better use of custody nurses’ time.',
      'scotland-custody-hepatitis-testing',
    ],
  }),
  adaptations: notes('Adaptations', 'adaptation', {
    help: 'How it was changed to fit another place or other people.',
    example: [
      'Protocols of this kind are now run across London; in a recent cold spell one borough, Croydon, reported placing 29 people.',
      'westminster-severe-weather-protocol',
    ],
  }),
}

const others: FormFields = {
  materials: {
    control: 'parts',
    one: 'material',
    label: 'Materials',
    help: 'What others can use: a form, a protocol, a slide set.',
    notValues: stated,
    fields: {
      title: { control: 'line', label: 'Title' },
      url: { control: 'line', type: 'url', label: 'Web address', notValues: stated },
      note: { control: 'long', label: 'Note', help: 'What it is, and how to use it.' },
    },
  },
  relatedGuidance: {
    control: 'parts',
    one: 'related guidance',
    label: 'Related guidance',
    help: 'Guidance on the same work.',
    notValues: stated,
    fields: {
      title: {
        control: 'line',
        label: 'Title',
        example: [
          'Devolving child decision making pilot programme: general guidance',
          'child-nrm-devolved-decision-panels',
        ],
      },
      publisher: { control: 'line', label: 'Publisher', notValues: stated },
      year: { control: 'number', label: 'Year', notValues: stated },
      url: { control: 'line', type: 'url', label: 'Web address', notValues: stated },
    },
  },
  evidenceFromElsewhere: {
    control: 'parts',
    one: 'evidence from elsewhere',
    folds: true,
    label: 'Evidence from elsewhere',
    help: 'Reviews and studies of such work in general. Shown beside; they never lift the status of this one.',
    fields: {
      kind: { control: 'radios', of: elsewhereKinds, label: 'Kind' },
      finding: {
        control: 'long',
        label: 'Finding',
        example: [
          'A Scottish pilot tested only 4 of 117 people to whom it was offered.',
          'north-east-custody-blood-borne-virus-testing',
        ],
      },
      by: { control: 'line', label: 'Who found it', notValues: stated },
      year: { control: 'number', label: 'Year', notValues: stated },
      source: { control: 'source', label: 'Source' },
    },
  },
}

const shown: FormFields = {
  recognitions: notes('Recognitions', 'recognition', {
    help: 'Awards and praise. They say that people thought well of it, not that it works.',
    example: [
      'A national award in 2015, one of the awards for partnership working.',
      'operation-pheasant-fenland',
    ],
  }),
  images: {
    control: 'parts',
    one: 'picture',
    label: 'Pictures',
    fields: {
      url: { control: 'line', type: 'url', label: 'Web address' },
      decorative: {
        control: 'tick',
        label: 'Decorative',
        help: 'It says nothing that the text does not: readers who cannot see it miss nothing.',
      },
      alt: {
        control: 'line',
        label: 'Text alternative',
        help: 'What the picture shows, for those who cannot see it. Needed unless it is decorative.',
        when: ['decorative', [undefined, false, '']],
      },
      caption: { control: 'line', label: 'Caption' },
      credit: { control: 'line', label: 'Credit', help: 'Who made it.' },
      licence: { control: 'line', label: 'Licence' },
    },
  },
}

/** Tier 3: what makes a case study reusable. */
export const tier3: Tier = {
  id: 'tier-3',
  title: 'What makes it reusable',
  says: 'What somebody elsewhere needs before they try it. Left blank, readers see that it is not known.',
  sections: [
    { id: 'how-it-works', title: 'How it works', fields: mechanism },
    { id: 'cost', title: 'What it costs', fields: cost },
    { id: 'people', title: 'Whom it reaches and involves', fields: people },
    { id: 'learnt', title: 'What was learnt', fields: learnt },
    { id: 'others', title: 'Materials, guidance and evidence from elsewhere', fields: others },
    { id: 'recognition', title: 'Recognition and pictures', fields: shown },
  ],
}
