import type { Exemption } from './exemption.ts'
import { phrase } from './phrase.ts'

/** Not the wordings that name a cause or a study of their own. */
const ownVerb =
  /^(?!as\s|thanks|because|due|owing|down|can be|attribut|credited|evaluation|evidence|stud|research|figures|results|data)/i

/** The text says that something had an effect, and that something is not the work it tells of. */
export const notThisWork: readonly Exemption[] = [
  {
    because: 'said of elsewhere',
    part: 'scope',
    pattern: phrase(
      'elsewhere|abroad|overseas|<widely>(?! \\w{1,20}ed)|in (?:\\w{1,20} )?(?:other|neighbouring|nearby|similar) (?:\\w{1,20} )?<place>',
    ),
    unless: phrase('(?:here and|unlike|than|with|to) elsewhere'),
  },
  {
    because: 'said of elsewhere',
    part: 'rest',
    pattern: phrase('elsewhere|<widely>|in (?:other|neighbouring|similar) (?:\\w{1,20} )?<place>'),
    unless: phrase('(?:here and|than|compared with|to) elsewhere|(?:compared with|than) in'),
  },
  {
    because: 'said of other studies',
    part: 'scope',
    pattern: phrase(
      "(?:earlier|previous|prior|past|other|older|similar|existing|<foreign>)(?:'s)?(?: \\w{1,20}){0,2} <study>|(?:similar|comparable) (?:\\w{1,20} )?<work>|<study> (?:in|from) (?:other|the united states|america|australia|europe|denmark|canada)",
    ),
  },
  {
    because: 'done by the law, by events or by the problem itself',
    part: 'clause',
    words: ownVerb,
    pattern: phrase(
      "(?:^\\W{0,3}|that )(?:(?!(?:<work>|<actor>|<pronoun>|<preposition>)(?![\\w-]))[\\w£%',-]{1,30} ){0,6}<outsider>(?!(?: [\\w'-]{1,30}){0,4} (?:<work>|<actor>|<pronoun>)(?![\\w-]))",
    ),
    unless: phrase('(?:was|were|been)(?: <adverb>)?\\s*$'),
  },
  {
    because: 'done by the law, by events or by the problem itself',
    part: 'rest',
    pattern: phrase('^ by (?:(?:the|an?) )?(?:\\w{1,20} )?<outsider>'),
  },
  {
    because: 'done to the money, time or staff of the work',
    part: 'clause',
    pattern: phrase(
      '<resource>(?: in \\w{1,20})?(?: (?:has|have|had|then|later))?(?: (?:was|were|been|is|are|being|then|later)){1,2}\\s*$',
    ),
  },
  {
    because: 'done to the money, time or staff of the work',
    part: 'rest',
    words: phrase('<lessened>'),
    pattern: phrase(
      "^ (?:(?:its|the|their|our|all) )?(?:[\\w'-]{1,20} )?(?:<resource>|numbers? of (?:patrols|officers|posts|visits|sessions|places|beds))(?=\\s*(?:[.,;:)]|$)|\\s(?:by|in|to|for|from|and|when|after|at|of)\\b)",
    ),
  },
]
