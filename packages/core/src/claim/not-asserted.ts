import type { Exemption } from './exemption.ts'
import { phrase } from './phrase.ts'

/** The text asks, hopes, guesses or denies; it does not say that there was an effect. */
export const notAsserted: readonly Exemption[] = [
  { because: 'a question', part: 'ending', pattern: /\?[~)"'\s]{0,5}$/ },
  {
    because: 'something asked or supposed',
    part: 'clause',
    pattern: phrase(
      'whether|if|unless|how (?:far|much|many|well|often)|to what extent|what(?: has| have| had)?\\s*$',
    ),
  },
  {
    because: 'an explanation of how it works',
    part: 'clause',
    words: /^works/i,
    pattern: phrase('(?:how|what)(?: \\S{1,30}){0,4}\\s*$'),
  },
  {
    because: 'what would, could or may be',
    part: 'clause',
    pattern: phrase('<modal>(?: <adverb>)?(?: (?:have been|have|be|help))?(?: <adverb>)?\\s*$'),
  },
  {
    because: 'an aim',
    part: 'clause',
    pattern: phrase('to(?: <adverb>)?(?: (?:have been|have|be|help))?(?: <adverb>)?\\s*$'),
    unless: phrase('<vouched> to(?: (?:have been|have|be))?(?: <adverb>)?\\s*$'),
  },
  {
    because: 'one of several aims',
    part: 'clause',
    words: /^(?:cut|\w{1,20}ing)$/i,
    pattern: phrase(
      'to (?:<lessen>|help|offer|give|keep|support|provide|make|share|build|bring|find)|<modal>|<aim>',
    ),
  },
  { because: 'one of a list of aims', part: 'intro', pattern: phrase('<aim>|<modal>|hoped-for') },
  { because: 'a hope', part: 'clause', pattern: phrase('<hope>(?: that)?(?: \\S{1,30}){0,4}\\s*$') },
  { because: 'a guess', part: 'clause', pattern: phrase('<guess>(?: \\S{1,30}){0,6}\\s*$') },
  {
    because: 'a negation',
    part: 'clause',
    pattern: phrase("<negator>|\\w{2,8}n't"),
    unless: phrase('(?:not|never) (?:only|just|merely|simply)|(?:no|without|beyond)(?: an?)? doubt'),
  },
  { because: 'said of none', part: 'clause', pattern: /^\W{0,5}no\s(?!(?:doubt|extra|more|fewer)\b)/i },
  {
    because: 'a lack of evidence',
    part: 'clause',
    pattern: phrase('(?:no|little|scant|limited|insufficient|weak|without)(?: \\w{1,20}){0,2} <evidence>'),
  },
  {
    because: 'a lack of evidence',
    part: 'rest',
    pattern: phrase(
      '^[^,;]{0,60} (?:is|was|are|were|has been) (?:lacking|scarce|missing|thin|unproven|untested|disputed|contested|not known|(?:never|not) (?:verified|tested|shown|proved|proven))',
    ),
  },
  {
    because: 'a claim reported at arm’s length',
    part: 'clause',
    pattern: phrase(
      '(?:claims?|claimed|idea|suggestion|belief|notion|hypothesis|assumption) that(?: \\S{1,30}){0,4}\\s*$',
    ),
  },
  {
    because: 'a null finding',
    part: 'rest',
    pattern: phrase(
      '^\\s*(?:(?:virtually|almost|practically) )?(?:no(?! (?:fewer|less) than)|nothing|little|few|none|neither|nobody|not)',
    ),
  },
  {
    because: 'a study that showed nothing',
    part: 'rest',
    words: phrase('<vouch>'),
    pattern: phrase('^(?: \\S{1,30}){0,5} (?:not|no|little|never|neither|none)'),
  },
]
