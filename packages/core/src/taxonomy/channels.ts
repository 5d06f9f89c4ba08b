import type * as z from 'zod'
import { schemaOf, taxonomyOf } from './taxonomy.ts'

/** Through whom or what a case study came to be known. */
export const channels = /* @__PURE__ */ taxonomyOf({
  id: 'channels',
  title: 'Gathering channel',
  version: '1.0.0',
  terms: [
    {
      id: 'online-search',
      label: 'Online search',
      scopeNote: 'Found by searching the web or published literature.',
      altLabels: ['internet search', 'web search', 'desk research', 'literature search'],
    },
    {
      id: 'public-health-centre',
      label: 'Public health centre',
      scopeNote: 'Told by a regional centre of the national public health agency.',
      altLabels: ['PHE centre', 'regional centre'],
    },
    {
      id: 'national-lead',
      label: 'National lead',
      scopeNote: 'Told by someone who leads on the subject nationally.',
      altLabels: ['national policing lead', 'NPCC lead', 'national programme lead'],
    },
    {
      id: 'local-authority-public-health-team',
      label: 'Local authority public health team',
      scopeNote: 'Told by the public health team of a council.',
      altLabels: ['council public health team', 'director of public health'],
    },
    {
      id: 'service-provider',
      label: 'Service provider',
      scopeNote: 'Told by an organisation that provides the service.',
      altLabels: ['provider', 'charity', 'NHS trust'],
    },
    {
      id: 'police-officer',
      label: 'Police officer',
      scopeNote: 'Told by a police officer.',
      altLabels: ['officer', 'constable'],
    },
    {
      id: 'event',
      label: 'Event',
      scopeNote: 'Heard of at a conference, summit, workshop or meeting.',
      altLabels: ['conference', 'summit', 'workshop', 'seminar'],
    },
    {
      id: 'own-submission',
      label: 'Own submission',
      scopeNote: 'Sent in by people who do the work.',
      altLabels: ['submission', 'submitted', 'self-submitted', 'practitioner submission'],
    },
  ],
})

/** The id of a gathering channel: `event`. */
export const ChannelId = /* @__PURE__ */ schemaOf(channels)
export type ChannelId = z.infer<typeof ChannelId>

/** The means by which what was gathered reached us. */
export const means = /* @__PURE__ */ taxonomyOf({
  id: 'means',
  title: 'Means',
  version: '1.0.0',
  terms: [
    {
      id: 'web',
      label: 'Web',
      scopeNote: 'Read on a website or sent through one.',
      altLabels: ['online', 'website', 'web form'],
    },
    { id: 'email', label: 'Email', scopeNote: 'Sent by email.', altLabels: ['e-mail', 'mail'] },
    {
      id: 'phone',
      label: 'Phone',
      scopeNote: 'Told in a telephone or video call.',
      altLabels: ['telephone', 'call', 'video call'],
    },
    {
      id: 'face-to-face',
      label: 'Face to face',
      scopeNote: 'Told in person.',
      altLabels: ['in person', 'meeting', 'visit', 'interview'],
    },
  ],
})

/** The id of a means: `email`. */
export const MeansId = /* @__PURE__ */ schemaOf(means)
export type MeansId = z.infer<typeof MeansId>
