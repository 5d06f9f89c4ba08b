import { gatheringChannels, gatheringMeans, sourceKinds } from './choices.ts'
import { type FormFields, stated } from './form-field.ts'

/** Where the facts come from. */
export const sources: FormFields = {
  sources: {
    control: 'parts',
    one: 'source',
    folds: true,
    label: 'Sources',
    help: 'Where the facts come from. Enter each once here, and cite it where it is needed.',
    fields: {
      title: {
        control: 'line',
        label: 'Title',
        example: ['Durham’s pioneering police scheme slashes reoffending rates', 'durham-checkpoint'],
      },
      kind: {
        control: 'pick',
        of: sourceKinds,
        label: 'Kind',
        help: 'News and web pages are summaries: alone they do not stand for a report.',
      },
      publisher: {
        control: 'line',
        label: 'Publisher',
        help: 'Or the journal.',
        example: ['The Police Journal', 'durham-checkpoint'],
        notValues: stated,
      },
      year: { control: 'number', label: 'Year', help: 'The year in which it came out.', notValues: stated },
      url: { control: 'line', type: 'url', label: 'Web address', notValues: stated },
      note: {
        control: 'line',
        label: 'Note',
        example: ['Record of a conference poster', 'early-action-together-wales'],
      },
      lastCheck: {
        control: 'group',
        label: 'Last check',
        help: 'Filled in when the address is checked.',
        fields: {
          on: { control: 'date', whole: true, label: 'Date of the last check' },
          reachable: {
            control: 'yes-no',
            mayGo: true,
            label: 'Result of the last check',
            help: 'Whether it could be reached.',
          },
        },
      },
    },
  },
}

/** How we came to know, and who confirmed it. */
export const provenance: FormFields = {
  provenance: {
    control: 'group',
    label: 'Provenance',
    fields: {
      channel: {
        control: 'pick',
        of: gatheringChannels,
        label: 'Channel',
        help: 'Through whom or what we came to know.',
        notValues: stated,
      },
      means: {
        control: 'pick',
        of: gatheringMeans,
        label: 'Means',
        help: 'How it reached us.',
        notValues: stated,
      },
      informantRole: {
        control: 'line',
        label: 'Role of the informant',
        help: 'The role of whoever told us, never the name.',
        notValues: stated,
      },
      gatheredBy: {
        control: 'line',
        label: 'Name of who gathered it',
        help: 'A person or a team.',
        example: ['Casebook editors', 'durham-checkpoint'],
      },
      gatheredOn: { control: 'date', label: 'Date of gathering' },
      note: {
        control: 'long',
        label: 'Note on how we know',
        example: [
          'Compiled from public documents by the Casebook editors, November 2026; not yet confirmed locally.',
          'durham-checkpoint',
        ],
      },
    },
  },
  localConfirmation: {
    control: 'group',
    label: 'Local confirmation',
    help: 'Who in the area checked the facts. The answers to a fact-check fill it in.',
    notValues: stated,
    fields: {
      by: { control: 'line', label: 'Name of who confirmed it', help: 'A role or a team before a person.' },
      on: { control: 'date', label: 'Date of the local confirmation' },
    },
  },
}

/** Whom to ask, how it may be used, and when it is looked at again. */
export const keeping: FormFields = {
  contact: {
    control: 'group',
    label: 'Contact',
    help: 'Where readers can ask: the mailbox of a role before that of a person.',
    notValues: stated,
    fields: {
      name: { control: 'line', label: 'Name of the contact' },
      email: { control: 'line', type: 'email', label: 'Email address of the contact' },
      consentToPublish: {
        control: 'yes-no',
        label: 'Consent to publish the contact',
        help: 'They said that readers may see it. Without it readers see that it is withheld.',
      },
    },
  },
  licence: {
    control: 'line',
    label: 'Licence',
    help: 'How others may use it.',
    example: ['CC BY 4.0', 'durham-checkpoint'],
  },
  reviewBy: {
    control: 'date',
    whole: true,
    label: 'Review date',
    help: 'When somebody is to look at it again, to the day. Left blank it is 12 months after gathering.',
  },
}
