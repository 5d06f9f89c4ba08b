import {
  deliveryStages,
  evaluatedAnswers,
  extents,
  policeForces,
  regionsAndNations,
  sectorsOfPartners,
} from './choices.ts'
import { type FormFields, stated, type Tier } from './form-field.ts'
import { keeping, provenance, sources } from './provenance-fields.ts'

const identity: FormFields = {
  title: {
    control: 'line',
    label: 'Title',
    help: 'What it is and where, in words that somebody would search for.',
    example: ['Checkpoint: deferred prosecution with support, Durham', 'durham-checkpoint'],
  },
  slug: {
    control: 'slug',
    label: 'Address',
    help: 'The last part of its web address, in small letters with hyphens. It is a promise: it stays once published.',
  },
  summary: {
    control: 'long',
    label: 'Summary',
    help: 'One or two sentences: who did what, with whom, for whom. No results yet.',
    example: [
      'Adults arrested for lower-level offences in County Durham and Darlington could sign a four-month contract and work with a navigator on drugs, alcohol, housing or mental health instead of being prosecuted.',
      'durham-checkpoint',
    ],
  },
  topics: { control: 'terms', of: 'topics', label: 'Topics', help: 'What it is about: one, two or three.' },
  themes: {
    control: 'terms',
    of: 'themes',
    label: 'Themes',
    help: 'The threads that run through it: at least one.',
  },
}

const where: FormFields = {
  place: {
    control: 'group',
    label: 'Place',
    fields: {
      name: {
        control: 'line',
        label: 'Name of the place',
        help: 'As people there call it.',
        example: ['County Durham and Darlington', 'durham-checkpoint'],
      },
      extent: { control: 'radios', of: extents, label: 'Extent' },
      forces: {
        control: 'search',
        of: policeForces,
        label: 'Police forces',
        help: 'Type part of a name, and choose.',
        notValues: stated,
      },
      regions: { control: 'ticks', of: regionsAndNations, label: 'Regions', notValues: stated },
      localAuthorities: {
        control: 'names',
        label: 'Local authorities',
        help: 'The full name of each council: type it, and press Enter.',
        example: ['Durham County Council', 'durham-checkpoint'],
        notValues: stated,
      },
    },
  },
}

const partners: FormFields = {
  partners: {
    control: 'parts',
    one: 'partner',
    label: 'Partners',
    help: 'Every body that took part.',
    notValues: stated,
    fields: {
      name: {
        control: 'line',
        label: 'Name',
        example: ['Westmorland and Furness Council', 'cumbria-viper-vulnerable-households'],
      },
      sector: { control: 'pick', of: sectorsOfPartners, label: 'Sector' },
      role: {
        control: 'line',
        label: 'Role',
        help: 'What it did.',
        example: ['Project lead', 'cumbria-viper-vulnerable-households'],
        notValues: stated,
      },
      lead: { control: 'yes-no', label: 'Whether it leads', notValues: stated },
    },
  },
}

const dates: FormFields = {
  start: {
    control: 'date',
    label: 'Start',
    help: 'As exactly as you know: 2016, October 2016 or 31/10/2016.',
    notValues: ['not-begun', 'not-known'],
  },
  end: {
    control: 'end',
    label: 'End',
    help: 'Not hearing that it ended does not mean that it goes on: then it is not known.',
  },
  endReason: {
    control: 'long',
    label: 'Reason for the end',
    help: 'Why it ended, where it did.',
    example: [
      'It closed when shared funding could not be agreed. A change of commissioner in 2021 ended the commissioner’s funding; a national drugs project kept a reduced service going until December 2022.',
      'middlesbrough-heroin-assisted-treatment',
    ],
    notValues: stated,
  },
  statedStage: {
    control: 'group',
    label: 'Stated stage',
    help: 'The stage comes from the dates. Say it here only where a date that decides is not known.',
    fields: {
      stage: { control: 'radios', of: deliveryStages, mayGo: true, label: 'Stage' },
      asAt: { control: 'date', label: 'Date of the stated stage', help: 'The day on which that was so.' },
    },
  },
  factsAsAt: {
    control: 'date',
    label: 'Date of the facts',
    help: 'The latest date at which what is told here was so. Readers see “as at” with it.',
  },
}

const work: FormFields = {
  problem: {
    control: 'long',
    label: 'Problem',
    help: 'What was wrong, for whom, and how anybody knew.',
    example: [
      'Reoffending in the Durham area had stayed stubbornly high. Many people arrested for theft, lower-level violence, drug possession or criminal damage had underlying problems with alcohol, drugs, debt, housing or mental health that an ordinary caution or court appearance left untouched.',
      'durham-checkpoint',
    ],
    notValues: stated,
  },
  approach: {
    control: 'long',
    label: 'Approach',
    help: 'What was done, step by step, so that somebody elsewhere could do it. What came of it stands under Evaluations.',
    example: [
      'Eligible adults who admit an offence and are not already supervised by another agency are offered a contract lasting about four months in place of prosecution.',
      'durham-checkpoint',
    ],
  },
  audience: {
    control: 'long',
    label: 'Audience',
    help: 'Who it is for.',
    example: [
      'Adults arrested for lower-level offences who admit the offence and are not already supervised by another agency',
      'durham-checkpoint',
    ],
    notValues: stated,
  },
}

const evaluated: FormFields = {
  evaluated: { control: 'radios', of: evaluatedAnswers, label: 'Whether it has been evaluated' },
}

/** Tier 1: what is needed to publish. */
export const tier1: Tier = {
  id: 'tier-1',
  title: 'Needed to publish',
  says: 'About twenty minutes. Where you do not know, say so: for most fields that is an answer.',
  sections: [
    { id: 'what-it-is', title: 'What it is', fields: identity },
    { id: 'where', title: 'Where', fields: where },
    { id: 'who', title: 'Who worked together', fields: partners },
    { id: 'when', title: 'When', fields: dates },
    { id: 'the-work', title: 'What was done', fields: work },
    { id: 'sources', title: 'Sources', fields: sources },
    { id: 'evaluated', title: 'Whether it has been evaluated', fields: evaluated },
    { id: 'how-we-know', title: 'How we know', fields: provenance },
    { id: 'keeping', title: 'Contact, licence and review', fields: keeping },
  ],
}
