/** One of a closed list that can be chosen, with what it means where its label does not say. */
export type Choice = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** The heading that it stands under in a list. */
  readonly group?: string
}

/** What may stand where there is no fact. The first four are those of core's `stated`. */
export type NotValueName = 'not-known' | 'not-measured' | 'not-applicable' | 'withheld' | 'not-begun'

/** With what a field is filled in. `group` and `parts` hold fields in turn. */
export type Control =
  | { readonly control: 'line'; readonly type?: 'url' | 'email' }
  | { readonly control: 'long' | 'number' | 'tick' | 'names' | 'end' | 'slug' | 'kept-claims' }
  /** `whole` where a year or a month alone will not do. */
  | { readonly control: 'date'; readonly whole?: true }
  /** One of a closed list: `radios` where it is short, else a list to pick from. */
  | { readonly control: 'radios'; readonly of: readonly Choice[]; readonly mayGo?: true }
  | { readonly control: 'pick' | 'design'; readonly of: readonly Choice[] }
  /** `mayGo` where a choice can be taken back, because the field may stay blank. */
  | { readonly control: 'yes-no'; readonly mayGo?: true }
  /** Several of a closed list: boxes to tick where it is short, else a search. */
  | { readonly control: 'ticks' | 'search'; readonly of: readonly Choice[] }
  | { readonly control: 'terms'; readonly of: 'topics' | 'themes' }
  /** Cites a part that is entered elsewhere. */
  | { readonly control: 'source' | 'sources' | 'aim' | 'study' }
  | { readonly control: 'group'; readonly fields: FormFields }
  /** A list of parts: `one` as it stands after "the"; `folds` where a part is too long to stay open. */
  | {
      readonly control: 'parts'
      readonly one: string
      readonly fields: FormFields
      readonly folds?: true
      /** Where the model gives its parts no id. */
      readonly nameless?: true
    }

export type FormField = Control & {
  /** What core calls the field, so that its sentences lead here. */
  readonly label: string
  readonly help?: string
  /** Real text, and the slug of the case study in the founding library that it comes from. */
  readonly example?: readonly [text: string, slug: ExampleFrom]
  /** What may stand in place of a fact; none where core takes none. */
  readonly notValues?: readonly NotValueName[]
  /** Shown while the field beside it holds one of these; also where it holds something itself. */
  readonly when?: readonly [field: string, values: readonly unknown[]]
}

export type FormFields = { readonly [name: string]: FormField }

export type FormSection = { readonly id: string; readonly title: string; readonly fields: FormFields }

export type Tier = {
  readonly id: string
  readonly title: string
  readonly says: string
  readonly sections: readonly FormSection[]
}

/** What core's `stated` takes in place of a fact. */
export const stated: readonly NotValueName[] = ['not-known', 'not-measured', 'not-applicable', 'withheld']

/** The case studies that examples come from, by their titles. */
export const exampleTitles = {
  'bournemouth-hot-weather-multi-agency-command':
    'Bournemouth’s joint command centre for hot days on the coast',
  'camborne-tr14ers-connecting-communities':
    'Camborne’s TR14ers: police, a health-led community programme and street dance',
  'cardiff-model-violence-prevention': 'The Cardiff Model: emergency department data for violence prevention',
  'child-nrm-devolved-decision-panels': 'Local panels deciding on child victims of modern slavery',
  'covid-19-policing-four-es': 'Policing COVID-19 with the four Es: engage, explain, encourage, enforce',
  'cumbria-viper-vulnerable-households':
    'Cumbria’s storm response and the VIPER map of vulnerable households',
  'durham-checkpoint': 'Checkpoint: deferred prosecution with support, Durham',
  'early-action-together-wales':
    'Early Action Together: Wales’s public health approach to police vulnerability work',
  'herbert-protocol': 'The Herbert Protocol: information ready before a person with dementia goes missing',
  'ipswich-and-norwich-police-liaison-nurses':
    'Nurse in the car or nurse in the control room: Ipswich and Norwich compared',
  'liaison-and-diversion-national-model': 'Liaison and diversion: NHS teams in police custody and courts',
  'liverpool-drink-less-enjoy-more': 'Drink Less Enjoy More, Liverpool',
  'middlesbrough-heroin-assisted-treatment': 'Heroin-assisted treatment, Middlesbrough',
  'mind-blue-light-programme': 'Mind’s Blue Light Programme for police and other emergency staff',
  'north-east-custody-blood-borne-virus-testing': 'Blood-borne virus testing in North East custody suites',
  'operation-encompass-plymouth': 'Operation Encompass: telling schools after police attend domestic abuse',
  'operation-pheasant-fenland': 'Operation Pheasant: migrant exploitation and unsafe housing, Fenland',
  'right-care-right-person': 'Right Care, Right Person: Humberside’s model and its national spread',
  'scotland-custody-hepatitis-testing': 'Hepatitis C testing in Scottish police custody: two tests of change',
  'serenity-integrated-mentoring':
    'Serenity Integrated Mentoring (SIM): a police-in-care model that was stopped',
  'sussex-gps-locators-dementia': 'Sussex Police and GPS locators for people with dementia',
  'the-loop-drug-checking': 'The Loop: drug checking at festivals and in Bristol',
  'thames-valley-drug-diversion': 'Drug diversion at street level, Thames Valley',
  'westminster-severe-weather-protocol': 'Westminster’s weather-triggered protocol for people sleeping rough',
} as const

export type ExampleFrom = keyof typeof exampleTitles
