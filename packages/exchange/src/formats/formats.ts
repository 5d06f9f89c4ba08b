/** A format that case studies, their references or taxonomies go out in. */
export type Format = {
  readonly id: string
  readonly label: string
  readonly of: 'case-studies' | 'references' | 'taxonomies'
  readonly mediaType: string
  /** How the names of its files end, without the dot. */
  readonly ending: string
  /** Whether what goes out can come back in and nothing is changed but what is listed. */
  readonly roundTrips: boolean
  /** What it cannot hold, each as a sentence for readers. */
  readonly loses: readonly string[]
}

/** What leaves a case study only in words that name it. */
const identityAlone =
  'All of a case study but what names it: title, publisher, library, version, dates, address and language; and its sources.'
const ofSources = 'Of a source: its note, and when somebody last tried its address.'
const notValues =
  'Why something is not known: a blank does not say whether nobody knows it, nobody measured it or it is withheld.'
const spacing = 'Line breaks in a text, which become spaces.'

/** Every format, and for each what it cannot hold. Each loss is shown by a test to be one, and nothing else is lost. */
export const formats: readonly Format[] = [
  {
    id: 'json',
    label: 'JSON',
    of: 'case-studies',
    mediaType: 'application/json',
    ending: 'json',
    roundTrips: true,
    loses: [],
  },
  {
    id: 'ndjson',
    label: 'JSON, one case study a line',
    of: 'case-studies',
    mediaType: 'application/x-ndjson',
    ending: 'ndjson',
    roundTrips: true,
    loses: [],
  },
  {
    id: 'csv',
    label: 'CSV, a set of tables',
    of: 'case-studies',
    mediaType: 'text/csv',
    ending: 'csv',
    roundTrips: true,
    loses: [],
  },
  {
    id: 'markdown',
    label: 'Markdown, to read',
    of: 'case-studies',
    mediaType: 'text/markdown',
    ending: 'md',
    roundTrips: false,
    loses: [
      'The ids of its parts, and which evaluations are one study.',
      'When somebody last tried the address of a source.',
      'The field in which a claim above the evidence is kept.',
      'The stage that an editor stated, where the dates tell it.',
      'Whether a partner is known not to lead.',
      'Pictures that are marked as decorative.',
      'The contact, where there is no consent to publish it.',
      'The version of the model.',
    ],
  },
  {
    id: 'json-ld',
    label: 'JSON-LD, for search engines',
    of: 'case-studies',
    mediaType: 'application/ld+json',
    ending: 'jsonld',
    roundTrips: false,
    loses: [
      'The problem, what was done, who it is for, the aims, and all that makes the work reusable.',
      'The evaluations and outcomes, but for what the evidence status says of them.',
      'The police forces, and how far the place reaches.',
      'What partners do, in which sector, and who leads.',
      'When the work began or ended, where the other of the two is not known, and why it ended.',
      'The stage that an editor stated, and the date as at which the facts hold.',
      'How it was gathered, who confirmed it, whom to contact, and when it is to be checked again.',
      ofSources,
      'Pictures.',
      'The ids of its parts, and the version of the model.',
      notValues,
    ],
  },
  {
    id: 'csl-json',
    label: 'CSL-JSON',
    of: 'references',
    mediaType: 'application/vnd.citationstyles.csl+json',
    ending: 'json',
    roundTrips: true,
    loses: [identityAlone, ofSources, notValues],
  },
  {
    id: 'ris',
    label: 'RIS',
    of: 'references',
    mediaType: 'application/x-research-info-systems',
    ending: 'ris',
    roundTrips: true,
    loses: [
      identityAlone,
      ofSources,
      notValues,
      spacing,
      'That a body is no person, where its name has a comma.',
    ],
  },
  {
    id: 'bibtex',
    label: 'BibTeX',
    of: 'references',
    mediaType: 'application/x-bibtex',
    ending: 'bib',
    roundTrips: true,
    loses: [
      identityAlone,
      ofSources,
      notValues,
      spacing,
      'Spaces that stand twice over.',
      'Braces in an address, which are written as codes.',
    ],
  },
  {
    id: 'skos-turtle',
    label: 'SKOS in Turtle',
    of: 'taxonomies',
    mediaType: 'text/turtle',
    ending: 'ttl',
    roundTrips: true,
    loses: [
      'What became of the ids of earlier versions.',
      'The order of alternative labels, once another program has sorted them.',
    ],
  },
  {
    id: 'skos-json-ld',
    label: 'SKOS in JSON-LD',
    of: 'taxonomies',
    mediaType: 'application/ld+json',
    ending: 'jsonld',
    roundTrips: false,
    loses: [
      'What became of the ids of earlier versions.',
      'The order of alternative labels, once another program has sorted them.',
    ],
  },
]

/** The format with this id; nothing where there is none. */
export function formatNamed(id: string): Format | undefined {
  return formats.find((format) => format.id === id)
}
