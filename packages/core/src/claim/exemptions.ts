import { phrase } from './phrase.ts'

/** The text around a wording, each part cut short so that the work for one wording is bounded. */
export type Surroundings = {
  /** What the wording itself says. */
  readonly words: string
  /** The line that introduces the list it stands in. */
  readonly intro: string
  /** From the start of its sentence, or from the last "but" or "however", to its own end. */
  readonly scope: string
  /** From the start of its clause up to it. */
  readonly clause: string
  /** What follows in the sentence. */
  readonly rest: string
  /** The last characters of the sentence. */
  readonly ending: string
}

/** Why a wording is no claim of this work's effect: `pattern` is found in the named part, and `unless` is not. */
export type Exemption = {
  readonly because: string
  readonly part: Exclude<keyof Surroundings, 'words'>
  readonly pattern: RegExp
  readonly unless?: RegExp
  readonly words?: RegExp
}

const changed = /^(?:successfully\s+)?(?:reduced|cut|lowered|slashed|halved|decreased|minimised)$/i
const bettered = phrase('(?<!.)(?:<bettered>|<betters>)(?!.)')
const causes = /^(?:led|leads|leading|result\w+)\s/i

/** One row a reason, asked in this order; the first that holds spares the wording. */
export const exemptions: readonly Exemption[] = [
  { because: 'a question', part: 'ending', pattern: /\?[~)"'\s]{0,5}$/ },
  {
    because: 'something asked or supposed',
    part: 'clause',
    pattern: phrase(
      '(?:whether|if|unless|how far|how much|how many|how well|how often|to what extent|what(?: has| have| had)?\\s*$)',
    ),
  },
  {
    because: 'an explanation of how it works',
    part: 'clause',
    words: /^works/i,
    pattern: phrase('(?:how|what)(?: \\S{1,30}){0,4}\\s*$'),
  },
  {
    because: 'something that would, could or may be',
    part: 'clause',
    pattern: phrase('<modal>(?: <adverb>)?(?: (?:have been|have|be|help))?(?: <adverb>)?\\s*$'),
  },
  {
    because: 'an aim',
    part: 'clause',
    pattern: phrase('to(?: <adverb>)?(?: (?:have been|have|be|help))?(?: <adverb>)?\\s*$'),
    unless: phrase(
      '(?:shown|found|proved|proven|seen|reported|said|known|judged|helped|helps) to(?: (?:have been|have|be))?(?: <adverb>)?\\s*$',
    ),
  },
  {
    because: 'one of several aims',
    part: 'clause',
    words: /^(?:cut|\w{1,20}ing)$/i,
    pattern: phrase(
      '(?:to (?:<lessen>|help|offer|give|keep|support|provide|make|share|build|bring|find)|<modal>|<aim>)',
    ),
  },
  { because: 'a list of aims', part: 'intro', pattern: phrase('(?:<aim>|<modal>|hoped-for)') },
  {
    because: 'a hope',
    part: 'clause',
    pattern: phrase(
      '(?:hopes?|hoped|expect(?:s|ed)?|anticipat(?:es|ed)|wish(?:es)?|wanted|asked for|proof)(?: that)?(?: \\S{1,30}){0,4}\\s*$',
    ),
  },
  {
    because: 'a guess',
    part: 'clause',
    pattern: phrase(
      '(?:perhaps|possibly|probably|likely|arguably|apparently|seem(?:s|ed)? to|appear(?:s|ed)? to|thought to|believed to|theory|suggest(?:s|ed|ing)?)(?: \\S{1,30}){0,6}\\s*$',
    ),
  },
  {
    because: 'a negation',
    part: 'clause',
    pattern: phrase(
      "(?:not|\\w{2,8}n't|never|hardly|scarcely|barely|neither|nor|cannot|failed|fails|unable|nobody|no one|none|nothing|unclear|unproven|impossible|doubts?|doubted|unlikely|too early)",
    ),
    unless: phrase('(?:not|never) (?:only|just|merely|simply)|no doubt|without (?:a )?doubt'),
  },
  {
    because: 'a lack of evidence',
    part: 'clause',
    pattern: phrase(
      '(?:no|little|scant|limited|insufficient|weak|without)(?: \\w{1,20}){0,2} (?:evidence|proof|signs?|data|stud(?:y|ies)|figures|evaluation|research|indication|suggestion|claim)',
    ),
  },
  { because: 'said of none', part: 'clause', pattern: /^\W{0,5}no\s(?!(?:doubt|extra|more|fewer)\b)/i },
  {
    because: 'a null finding',
    part: 'rest',
    pattern:
      /^\s{0,5}(?:(?:virtually|almost|practically|at best)\s)?(?:no(?!\s(?:fewer|less)\sthan)|nothing|little|few|none|neither|nobody|not)\b/i,
  },
  {
    because: 'a study that showed nothing',
    part: 'rest',
    words: phrase('<vouch>'),
    pattern: /^(?:\s\S{1,30}){0,5}\s(?:not|no|little|never|neither|none)\b/i,
  },
  {
    because: 'said of elsewhere',
    part: 'scope',
    pattern: phrase(
      '(?:elsewhere|abroad|overseas|(?:nationally|nationwide|internationally|worldwide)(?! \\w{1,20}ed)|in (?:\\w{1,20} )?(?:other|neighbouring|nearby|similar) (?:\\w{1,20} )?<place>)',
    ),
    unless: phrase('(?:here and|unlike|than|with|to) elsewhere'),
  },
  {
    because: 'said of elsewhere',
    part: 'rest',
    pattern: phrase(
      '(?:elsewhere|nationally|nationwide|in (?:other|neighbouring|similar) (?:\\w{1,20} )?<place>)',
    ),
    unless: phrase('(?:here and|than|compared with|to) elsewhere|(?:compared with|than) in'),
  },
  {
    because: 'said of other studies',
    part: 'scope',
    pattern: phrase(
      "(?:earlier|previous|prior|past|other|older|similar|existing|<foreign>)(?:'s)?(?: \\w{1,20}){0,2} <study>|(?:similar|comparable) (?:\\w{1,20} )?<work>|<study> (?:in|from) (?:other|the united states|america|australia|europe)",
    ),
  },
  {
    because: 'done by the law, events or the problem itself',
    part: 'clause',
    pattern: phrase(
      "^\\W{0,3}(?:(?!(?:<work>|<actor>|<pronoun>|during|since|after|before|despite|unlike|with|when|as|of|in|on|for|from)(?![\\w-]))[\\w£%',’-]{1,30} ){0,6}<outsider>(?!(?: [\\w'-]{1,30}){0,4} (?:<work>|<actor>|<pronoun>)(?![\\w-]))",
    ),
  },
  {
    because: 'an adjective or a noun',
    part: 'clause',
    words: /^(?:reduced|cut|improved|increased|lowered|enhanced|strengthened)$/i,
    pattern: phrase(
      '(?:an?|the|its|their|our|his|her|my|your|no|any|every|each|at|of|for|with|without|from|by|towards|through|into|on|in|about|as|than|means?|reports?|reported|including|includes?|via|plus|more|greater|to|were?|felt|saw|see)\\s*$',
    ),
    unless: phrase('(?:more|less|rather) than\\s*$|(?:was|were)\\s*$'),
  },
  {
    because: 'one of several nouns',
    part: 'clause',
    words: /^(?:reduced|improved|increased|lowered)$/i,
    pattern: phrase(
      '(?:improved|reduced|increased|better|greater|safer|fewer|lower) (?:\\w{1,20} ){1,3}and\\s*$',
    ),
    unless: phrase('(?:has|have|had|<work>|it|they|we) (?:improved|reduced|increased)'),
  },
  {
    because: 'the subject of the sentence',
    part: 'rest',
    words: /^(?:Reduced|Improved)$/,
    pattern: /^(?:\s\S{1,30}){1,6}\s(?:was|were|is|are)\b/,
  },
  { because: 'a state, not a deed', part: 'rest', words: /^Reduced$/, pattern: /^\s(?:to|from)\b/ },
  { because: 'an instruction', part: 'rest', words: /^Cut$/, pattern: /^[^\d]*$/ },
  {
    because: 'money, time or staff given to the work',
    part: 'clause',
    words: changed,
    pattern: phrase(
      '<resource>(?: in \\w{1,20})?(?: (?:was|were|has|have|had|been|is|are|being|then|later)){1,3}\\s*$',
    ),
  },
  {
    because: 'money, time or staff given to the work',
    part: 'rest',
    words: changed,
    pattern: phrase(
      "(?<=^\\s{1,5}(?:(?:its|the|their|our|all)\\s{1,5})?(?:[\\w'-]{1,20}\\s{1,5})?)(?:<resource>|numbers? of (?:patrols|officers|posts|visits|sessions|places|beds))(?=\\s*(?:[.,;:)]|$)|\\s(?:by|in|to|for|from|and|when|after|at|of)\\b)",
    ),
  },
  {
    because: 'a change with no cause named',
    part: 'rest',
    words: /^(?:halved|decreased|improved|increased|raised|strengthened)$/i,
    pattern:
      /^\s*(?:[.,;:)]|$|(?:in|within|over|after|since|between|from|among|during|by|at|to|as|when|and|for)\b)/i,
  },
  {
    because: 'something bettered that is no outcome for people',
    part: 'rest',
    words: bettered,
    pattern: phrase("(?<!.)(?!(?: [\\w'’-]{1,30}){0,5}? <good>(?![\\w-]))"),
  },
  {
    because: 'what work makes or sets off on the way',
    part: 'rest',
    words: causes,
    pattern: phrase('(?<!.)(?: \\S{1,30}){0,5}? <output>'),
    unless: phrase('(?<!.)(?: \\S{1,30}){0,3}? <effect>'),
  },
  {
    because: 'a harm',
    part: 'rest',
    words: causes,
    pattern: phrase('(?<!.)(?: \\S{1,30}){0,4}? <harm>'),
    unless: phrase('(?<!.)(?: \\S{1,30}){0,3}? <effect>'),
  },
  {
    because: 'cut in another sense',
    part: 'rest',
    words: /cut$/i,
    pattern:
      /^[\s-](?:off|out|short|up|through|back|down\s(?:on|or)|(?:the|a)\s(?:ribbon|grass|hedges?|power|keys?)|grass|hedges?|hair|keys?)\b/i,
  },
  {
    because: 'somebody led somewhere',
    part: 'clause',
    words: /^led/i,
    pattern: phrase('(?:is|are|was|were|be|been)\\s*$'),
  },
  { because: 'prevented from doing', part: 'rest', words: /prevented$/i, pattern: /^\sfrom\b/i },
  {
    because: 'the success of a bid or an event',
    part: 'clause',
    words: /success/i,
    pattern: phrase(
      '(?:bid|application|appeal|prosecution|launch|event|recruitment|conference)(?: \\S{1,20}){0,3}\\s*$',
    ),
  },
  {
    because: 'effective as in force',
    part: 'rest',
    words: /effective$/i,
    pattern: /^\s(?:from|on|until|immediately)\b/i,
  },
]
