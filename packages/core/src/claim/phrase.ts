/** Lists of words that the tables of claims and exemptions name in angle brackets. */
const lists = {
  /** The work itself. */
  work: 'schemes? projects? programmes? pilots? initiatives? interventions? services? approach(?:es)? models? partnerships? operations? work training courses? teams? triage patrols? visits? campaigns? clinics? panels? units? protocols? tools? methods? plans? hubs? meetings? workshops? sessions? mentoring support outreach treatment navigators? forms? register strategy package toolkit policing checking testing diversion consultations? teamwork collaboration trackers? naloxone workers?',
  /** Those who do the work. */
  actor:
    'officers? nurses? police constabulary force council partners staff clinicians paramedics volunteers PCSOs? agencies charity we us',
  pronoun: 'it this these they we both which who that',
  auxiliary: 'has have had was were been is are being having',
  /** Words that may stand between an auxiliary and its verb. */
  adverb:
    'also already since then now even further really clearly greatly hugely significantly dramatically substantially markedly sharply measurably successfully directly actually certainly undoubtedly steadily consistently quickly effectively vastly massively genuinely demonstrably still together all more than nearly almost',
  determiner:
    'an? the its their our his her my your this that these those some any every each all many several most no more less fewer',
  modal: "would could may might should can will must shall cannot wouldn't couldn't can't won't",
  /** What was hoped for, and what somebody set out to do. */
  aim: 'aim aims aimed aiming hope hopes hoped hoping intend intends intended intention intentions designed meant expect expects expected expecting plan plans planned planning seek seeks seeking sought want wants wanted wish wishes wished try tries tried trying attempt attempts attempted attempting ambition goals? targets? objectives? purpose order potential potentially due ready need needs needed needing bid promise promises promised pledge pledged commit committed commitment work works working set proposed proposal proposals vision',
  lessened:
    'reduced cut lowered slashed halved curbed prevented averted eliminated eradicated deterred minimised',
  lessens: 'reduces lowers slashes curbs prevents averts eliminates eradicates deters minimises',
  lessen:
    'reduce cut lower slash halve curb prevent avert eliminate eradicate deter minimise save improve increase decrease boost tackle avoid stop end',
  lessening:
    'reducing cutting lowering slashing halving curbing preventing averting eliminating eradicating deterring minimising saving improving decreasing boosting avoiding',
  bettered: 'improved increased decreased raised boosted strengthened enhanced transformed eased relieved',
  betters: 'improves increases decreases boosts strengthens enhances transforms eases relieves',
  /** A change in the world, in any direction. */
  effect:
    'fell falls? fallen falling drop drops dropped declined? declining decreased? fewer less lower lowered reductions? reduced improvements? improved better safer healthier rose risen increased? halved saved stopped recovered prevented alive cut halving dropping plummeted gone avoided diverted quicker faster shorter down impact difference benefits?',
  /** What people hope to change for the better. */
  good: 'health wellbeing well-being safety outcomes? confidence trust lives life relationships attendance access care quality survival recovery knowledge awareness resilience response responses engagement satisfaction feelings cohesion legitimacy experience experiences understanding reporting detection communities community',
  /** What people hope to lessen. */
  harm: 'harms? deaths? injury injuries distress crisis crises delays? debts? losses loss violence offending reoffending homelessness exploitation problems? barriers? confusion complaints? disputes? frustration illness suffering overdoses? abuse crime crimes tragedy tragedies worse poor winter isolation stigma evictions? concern concerns criticism mistrust resentment inconsistency',
  much: 'about around over under nearly almost roughly some approximately at least more than less than up to an? estimated the force our local police public further as many as many several countless hundreds thousands millions of',
  /** What moves outcomes without being the work: laws, events, conditions, the subject of the problem. */
  outsider:
    'law laws act legislation regulations? rules? court courts parliament government austerity cuts pandemic covid covid-19 lockdowns? recession inflation weather winters? summers? storms? floods? heat heatwaves? cold snow ban tax pricing price prices budgets? costs? shortages? lack delays? incidents? drinking drunkenness alcohol drugs addiction homes housing violence abuse assaults? exploitation debt debts stress poverty trauma dementia illness disease infections? calls unemployment gangs? dealers? review reviews inquiry inquest inquests inspection report reports complaints? campaigners petition election closure closures privatisation stigma fear vaccine vaccines vaccination disputes? condition conditions crime crimes offending loneliness isolation overdoses? searches waiting',
  /** What is bought or given to the work, and so may be cut without its being an effect. */
  resource:
    'funding funds? budgets? grants? staff staffing hours posts? prices? fares? fees? charges? sentences? size scope tickets? rates? services? teams? capacity opening shifts? sessions? subsidy rent rents? numbers of staff frequency intake places beds contract dose doses',
  output:
    'models? schemes? publication pilots? bids? programmes? reviews? inquiry report reports trials? toolkit law act legislation guidance partnerships? creation launch formation development introduction setting adoption roll-out rollout expansion appointment posts? unit network agreements? protocols? policy policies panel group charity training meetings? workshops? referrals? arrests? notices? inspections? prosecutions? charges convictions? seizures closures warrants funding grants? investment award awards plans? strategy service services decision decisions instruction conversation conversations debate interest enquiries requests questions discussion discussions design redesign evaluation study research website app project projects job jobs team teams extension changes practice',
  place:
    'areas? forces? cities city countries country places towns? parts? regions? boroughs? counties districts? jurisdictions? sites? states? schemes? projects? programmes? services? hospitals? trusts?',
  study:
    'stud(?:y|ies) research trials? reviews? evidence evaluations? meta-analys[ie]s schemes? programmes? projects? pilots? work experience models? versions? interventions?',
} as const

type ListName = keyof typeof lists

const isListName = (name: string): name is ListName => name in lists

const alternatives = (name: string): string => {
  if (!isListName(name)) throw new RangeError(`No list of words is named "${name}".`)
  return `(?:${lists[name].replaceAll(' ', '|')})`
}

/**
 * Compiles a row of a table. A space stands for any white space, `<name>` for one word of a list above, and the rest is
 * a regular expression, whole words only, capitals aside. Repetition stays bounded, so that matching is linear.
 */
export function phrase(source: string, flags = 'i'): RegExp {
  const pattern = source.replace(/<(\w+)>/g, (_, name: string) => alternatives(name)).replaceAll(' ', '\\s+')
  return new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, flags)
}
