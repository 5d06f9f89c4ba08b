import { phrase } from './phrase.ts'

/** What a wording claims: an effect, money or time or lives saved, that something is proved, or that a study vouches for it. */
export type ClaimKind = 'causal' | 'saving' | 'proof' | 'evaluated'

/**
 * `words` is what is marked for the writer. `after` must hold for what comes before it in the clause, `effect` asks for
 * a word of change elsewhere in the sentence, and `open` says that the form can also stand after "to" or "would".
 */
export type Wording = {
  readonly kind: ClaimKind
  readonly words: RegExp
  readonly after?: RegExp
  readonly effect?: true
  readonly open?: true
}

const row = (kind: ClaimKind, source: string, more: Omit<Wording, 'kind' | 'words'> = {}): Wording => ({
  kind,
  words: phrase(source, 'gi'),
  ...more,
})

/** One row a way of claiming, longer wordings first where two begin alike. */
export const wordings: readonly Wording[] = [
  // The work did it.
  row('causal', '(?:successfully )?<lessened>', { open: true }),
  row('causal', '<lessens>'),
  row('causal', 'cuts', { after: phrase('(?:<work>|it|which|that|this)(?: (?:has|also))?\\s*$') }),
  row('causal', '(?:helps|helped) (?:to )?<lessen>'),
  row('causal', '(?:enabled|allowed|helped) (?:\\w{1,20} ){1,2}to (?:reduce|cut|prevent|save|stop)'),
  row('causal', 'help (?:to )?<lessen>', { after: phrase('(?:<work>|<actor>|they|these|which|that)\\s*$') }),
  row('causal', '(?:succeeded|succeeds|successful) in <lessening>'),
  row('causal', '(?:managed|able|continues|continued) to <lessen>'),
  row('causal', '<lessening>', { after: /(?:,|\bthereby|\bthus)\s*$/, open: true }),
  row('causal', '<bettered>'),
  row('causal', '<betters>', { after: phrase('(?:<work>|<actor>|<pronoun>|and)(?: <adverb>)?\\s*$') }),
  row('causal', '(?:led|leads) (?:<adverb> )?to'),
  row('causal', 'leading to', { after: /,\s*$/ }),
  row('causal', 'resulted in'),
  row('causal', 'results in', { after: phrase('(?:<work>|<actor>|<pronoun>|and)(?: <adverb>)?\\s*$') }),
  row('causal', 'resulting in', { after: /,\s*$/ }),
  row('causal', 'brought about'),
  row(
    'causal',
    '(?:contributed|contributes) to (?:an?|the) (?:[\\w.%]{1,20} ){0,2}(?:reductions?|falls?|drop|decrease|decline|improvement)',
  ),
  row(
    'causal',
    '(?:delivered|achieved|produced|secured) (?:an?|the) (?:[\\w.%]{1,20} ){0,2}(?:reductions?|fall|drop|decrease|decline|improvement)',
  ),
  row('causal', '(?:made|makes) (?:an?|the|all the) (?:\\w{1,20} ){0,2}difference'),
  row(
    'causal',
    '(?:had|has|having) an? (?:(?!little|small|limited|mixed|unclear)\\w{1,20} ){0,2}(?:impact|effect)(?= on\\b)',
  ),
  row('causal', '(?:made|makes|making) (?:the |our )?(?:\\w{1,20} ){1,2}safer'),
  row('causal', '(?:kept|keeps) (?:\\w{1,20} ){1,3}safe'),
  row('causal', '(?:transformed|transforms|changed) (?:\\w{1,20} )?lives'),
  row('causal', 'turned (?:\\w{1,20} ){1,3}around'),
  row('causal', 'stopped (?:\\w{1,20} ){1,2}from'),
  row('causal', '(?:ended|stopped) (?:all )?<harm>'),
  // The change is put down to the work.
  row(
    'causal',
    '(?:as an? (?:direct )?result of|thanks to|because of|due to|owing to|down to) (?:(?:the|this|our|these) )?(?:\\w{1,20} )?<work>',
    { effect: true },
  ),
  row(
    'causal',
    '(?:as an? (?:direct )?result of|thanks to|because of|due to|owing to|down to) (?:(?:the|this|our|these) )?(?:Operation|Project) \\w{1,30}',
    { effect: true },
  ),
  row('causal', 'as an? (?:direct )?result(?! of)', { effect: true, after: /(?:^|[,;]|\band)\s*$/i }),
  row(
    'causal',
    '(?:can be )?(?:attributed|attributable|credited) to (?:(?:the|this|our) )?(?:\\w{1,20} )?<work>',
  ),
  // Saved.
  row(
    'saving',
    '(?:saved|saves|saving) (?:(?:it|them|us|an?|the|our|up to|about|around|over|more than|nearly|almost|some|at least|an estimated|roughly|many|countless|several|of|hundreds|thousands|millions|further|officers?|police) ){0,4}(?:£?\\d[\\d,.]*|£|lives|life|time|money|hours|costs?|taxpayers?|nhs|force|council|public|trust|ambulance|service|officers|police)',
  ),
  row('saving', '(?:lives|hours|money|£[\\d,.]+\\w?|time) (?:has been|have been|was|were) saved'),
  row(
    'saving',
    'savings? (?:of|worth) (?:(?:up to|about|around|over|more than|nearly|almost|some|at least|an estimated|roughly) ){0,2}£[\\d,.]+',
  ),
  row('saving', 'for every £\\d[\\d.,]* (?:\\w{1,20} )?(?:spent|invested),? (?:\\w{1,20} ){0,3}£\\d[\\d.,]*'),
  row('saving', '(?:pays|paid) for itself'),
  row('saving', 'return on investment of £?\\d[\\d.,]*'),
  row('saving', '(?:is|are|was|were|been|proved|highly|very) cost-effective'),
  row('saving', 'freed(?: up)? (?:(?:about|around|over|more than|nearly|some|up to) )?\\d[\\d,]*'),
  // Proved.
  row(
    'proof',
    '(?:been|was|were|is|are) (?:clearly )?(?:shown|proved|proven|found|known) to (?:<lessen>|work|be effective)',
  ),
  row(
    'proof',
    '(?:proved|proves) (?:that|its worth|itself|to (?:work|be (?:very |highly )?(?:effective|successful))|(?:very |highly |hugely |extremely )?(?:effective|successful|a success))',
  ),
  row('proof', 'proven (?:to|track|success|results?|effect|impact|effective|effectiveness|value)'),
  row('proof', '(?:demonstrated|demonstrates) (?:that|its (?:effectiveness|worth|value))'),
  row('proof', '(?:works|worked)(?= well\\b|\\s*(?:[.,;:!)]|$)| because\\b| and\\b)', {
    after: phrase('(?:<work>|<pronoun>|prevention|model)(?: (?:really|clearly|just|simply))?\\s*$'),
  }),
  row(
    'proof',
    '(?:is|are|was|were|been|proved) (?:an? )?(?:(?:very|highly|hugely|most|great|huge|real|clear|big|major|hugely|outstanding) ){0,2}(?:success|successful)',
  ),
  row(
    'proof',
    '(?:is|are|was|were|been|proved) (?:an? )?(?:(?:very|highly|hugely|extremely|most) )?effective(?: (?:way|means|response|approach|tool))?',
  ),
  // Vouched for.
  row(
    'evaluated',
    '(?:evaluations?|research|stud(?:y|ies)|evidence|trials?|figures|results|data) (?:has |have |clearly |also |clearly )?<vouch>',
    { effect: true },
  ),
  row('evaluated', 'positively evaluated'),
  row('evaluated', 'evaluated (?:as (?:effective|a success|successful)|positively)'),
  row(
    'evaluated',
    '(?:is|are|an?|our|this) evidence-based (?:programmes?|schemes?|models?|approach|interventions?|services?|courses?)',
  ),
  row('evaluated', 'tried and tested'),
]
