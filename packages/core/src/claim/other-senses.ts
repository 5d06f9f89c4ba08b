import type { Exemption } from './exemption.ts'
import { phrase } from './phrase.ts'

const causes = /^(?:led|leads|leading|result\w{0,4})\s/i

/** The same words in a sense that is no effect on people: an adjective, a noun, an activity, an output. */
export const otherSenses: readonly Exemption[] = [
  {
    because: 'an adjective or a noun',
    part: 'clause',
    words: /^(?:reduced|cut|improved|increased|lowered|enhanced|strengthened)$/i,
    pattern: phrase(
      '(?:<determiner>|<preposition>|means?|reports?|reported|including|includes?|plus|more|greater|felt|saw|see)\\s*$',
    ),
  },
  {
    because: 'one of several nouns',
    part: 'clause',
    pattern: phrase(
      '(?:^\\W{0,3}|(?:<determiner>|<preposition>|and|reports?|reported|includes?|including|felt) )(?:improved|reduced|increased|better|greater|safer|fewer|lower) (?:\\w{1,20} ){1,3}and\\s*$',
    ),
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
    because: 'a change with no cause named',
    part: 'rest',
    words: /^(?:halved|decreased|improved|increased|raised|strengthened)$/i,
    pattern:
      /^\s*(?:[.,;:)]|$|(?:in|within|over|after|since|between|from|among|during|by|at|to|as|when|and|for)\b)/i,
  },
  {
    because: 'something bettered that is no outcome for people',
    part: 'rest',
    words: phrase('^(?:<bettered>|<betters>)$'),
    pattern: phrase("^(?!(?: [\\w'-]{1,30}){0,5}? <good>(?![\\w-]))"),
  },
  {
    because: 'what work makes or sets off on the way',
    part: 'rest',
    words: causes,
    pattern: phrase('^(?: \\S{1,30}){0,5}? <output>'),
    unless: phrase('^(?: \\S{1,30}){0,3}? <effect>'),
  },
  {
    because: 'a harm',
    part: 'rest',
    words: causes,
    pattern: phrase('^(?: \\S{1,30}){0,4}? <harm>'),
    unless: phrase('^(?: \\S{1,30}){0,3}? <effect>'),
  },
  {
    because: 'somebody led somewhere',
    part: 'clause',
    words: /^led/i,
    pattern: phrase('(?:is|are|was|were|be|been)\\s*$'),
  },
  {
    because: 'cut in another sense',
    part: 'rest',
    words: /cut$/i,
    pattern:
      /^[\s-](?:off|out|short|up|through|back|down\s(?:on|or)|(?:(?:the|a)\s)?(?:ribbon|grass|hedges?|power|hair|keys?))\b/i,
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
