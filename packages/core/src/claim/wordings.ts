import { phrase } from './phrase.ts'
import { tellTalesOf } from './tell-tale.ts'

/** What a wording claims: an effect; money, time or lives saved; that something is proved; or that a study vouches for it. */
export type ClaimKind = 'causal' | 'saving' | 'proof' | 'evaluated'

/** `words` is what is marked for the writer, `tellTales` the words of which one stands in it; `after` must hold for its clause up to there; `effect` asks for a word of change in its sentence. */
export type Wording = {
  readonly kind: ClaimKind
  readonly words: RegExp
  readonly tellTales: readonly string[]
  readonly after?: RegExp
  readonly effect?: true
}

const row = (kind: ClaimKind, source: string, more: Pick<Wording, 'after' | 'effect'> = {}): Wording => ({
  kind,
  words: phrase(source, 'gi'),
  tellTales: tellTalesOf(source),
  ...more,
})

const afterDoer = { after: phrase('(?:<work>|<actor>|<pronoun>|and)(?: <adverb>)?\\s*$') }
const afterSeveral = {
  after: phrase("(?:^|[,;] )\\W{0,3}(?:[\\w'-]{1,20} ){0,2}(?:<work>|they|we|these)\\s*$"),
}
const asResult = { after: /(?:,|\bthereby|\bthus)\s*$/ }

/** One row a way of claiming; order is of no matter, since the longest of two that begin alike is taken. */
export const wordings: readonly Wording[] = [
  // The work did it.
  row('causal', '(?:successfully )?<lessened>'),
  row('causal', '<lessens>'),
  row('causal', 'cuts', { after: phrase('(?:<work>|it|which|that|this)(?: (?:has|also))?\\s*$') }),
  row('causal', 'reduce|lower|prevent|avert|eliminate|improve', afterSeveral),
  row('causal', '<lessening>', asResult),
  row('causal', '(?:helps|helped) (?:to )?<lessen>'),
  row('causal', 'help (?:to )?<lessen>', { after: phrase('(?:<work>|<actor>|they|these|which|that)\\s*$') }),
  row('causal', '(?:enabled|allowed|helped) (?:\\w{1,20} ){1,2}to (?:reduce|cut|prevent|save|stop)'),
  row('causal', '(?:managed|able|continues|continued) to <lessen>'),
  row('causal', '(?:succeeded|succeeds|successful) in <lessening>'),
  row('causal', '<bettered>'),
  row('causal', '<betters>', afterDoer),
  row('causal', '(?:led|leads) (?:<adverb> )?to'),
  row('causal', 'leading to', asResult),
  row('causal', 'resulted in'),
  row('causal', 'results in', afterDoer),
  row('causal', 'resulting in', asResult),
  row('causal', 'brought about'),
  row('causal', '(?:contributed|contributes) to (?:an?|the) (?:[\\w.%]{1,20} ){0,2}<change>'),
  row('causal', '(?:delivered|achieved|produced|secured) (?:an?|the) (?:[\\w.%]{1,20} ){0,2}<change>'),
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
  row('causal', '<because> (?:(?:the|this|our|these) )?(?:\\w{1,20} )?<work>', { effect: true }),
  row('causal', '<because> (?:(?:the|this|our|these) )?(?:Operation|Project) \\w{1,30}', { effect: true }),
  row('causal', 'as an? (?:direct )?result(?! of)', { effect: true }),
  row(
    'causal',
    '(?:can be )?(?:attributed|attributable|credited) to (?:(?:the|this|our) )?(?:\\w{1,20} )?<work>',
  ),
  // It saved.
  row('saving', '(?:saved|saves|saving) (?:<somewhat> ){0,4}(?:<amount>|<number>|<saved>)'),
  row('saving', '(?:lives|hours|money|<amount>|time) (?:has been|have been|was|were) saved'),
  row('saving', 'savings? (?:of|worth) (?:<somewhat> ){0,2}<amount>'),
  row('saving', 'for every <amount> (?:\\w{1,20} )?(?:spent|invested),? (?:\\w{1,20} ){0,3}<amount>'),
  row('saving', '(?:pays|paid) for itself'),
  row('saving', 'return on investment of <amount>'),
  row('saving', '(?:<be>|<highly>) cost-effective'),
  row('saving', 'freed(?: up)? (?:<somewhat> )?<amount>'),
  // It is proved.
  row('proof', '<be> (?:clearly )?(?:shown|proved|proven|found|known) to (?:<lessen>|work|be effective)'),
  row(
    'proof',
    '(?:proved|proves) (?:that|its worth|itself|to (?:work|be (?:<highly> )?(?:effective|successful)))',
  ),
  row('proof', 'proven (?:to|track|success|results?|effect|impact|effective|effectiveness|value)'),
  row('proof', '<be> proven(?=\\s*(?:[.,;:)]|$))'),
  row('proof', '(?:demonstrated|demonstrates) (?:that|its (?:effectiveness|worth|value))'),
  row('proof', '(?:works|worked)(?= well\\b|\\s*(?:[.,;:!)]|$)| because\\b| and\\b)', {
    after: phrase('(?:<work>|<pronoun>|prevention)(?: (?:really|clearly|just|simply))?\\s*$'),
  }),
  row('proof', '<be> (?:<highly> )?successful'),
  row('proof', '<be> an? (?:(?!partial|limited|mixed|qualified)\\w{1,20} ){0,2}success'),
  row('proof', '<be> (?:an? )?(?:<highly> )?effective(?: (?:way|means|response|approach|tool))?'),
  // A study vouches for it.
  row('evaluated', '(?:evaluations?|<evidence>|trials?|results) (?:(?:has|have|also|clearly) ){0,2}<vouch>', {
    effect: true,
  }),
  row('evaluated', 'positively evaluated'),
  row('evaluated', 'evaluated (?:as (?:effective|a success|successful)|positively)'),
  row('evaluated', '(?:is|are|an?|our|this) evidence-based <work>'),
  row('evaluated', 'tried and tested'),
]
