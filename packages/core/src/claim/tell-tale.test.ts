import { expect, test } from 'vitest'
import { tellTalesOf } from './tell-tale.ts'

test.each([
  ['resulted in', ['resulted']],
  ['reduce|lower', ['reduce', 'lower']],
  ['(?:successfully )?(?:cut|halved)', ['cut', 'halved']],
  ['(?:led|leads) (?:<adverb> )?to', ['led', 'leads']],
  ['freed(?: up)? (?:<somewhat> )?<amount>', ['freed']],
  ['<be> (?:<highly> )?successful', ['successful']],
  ['as an? (?:direct )?result(?! of)', ['result']],
  ['(?:had|has) an? (?:(?!little|small)\\w{1,20} ){0,2}(?:impact|effect)(?= on\\b)', ['impact', 'effect']],
  ['turned (?:\\w{1,20} ){1,3}around', ['turned']],
  ['(?:is|are) evidence-based', ['evidence-based']],
  ['polic(?:y|ies)', ['policy', 'policies']],
  ['wish(?:es)?', ['wishes', 'wish']],
  ['trials?', ['trials', 'trial']],
  ['analys[ie]s', ['analysis', 'analyses']],
  ['for every <amount> (?:spent|invested),? more', ['every']],
  ['evaluated (?:as (?:effective|a success)|positively)', ['evaluated']],
  ['(?:thanks to|as an? result of) <amount>', ['thanks', 'result']],
])('%s is told by %j', (source, words) => {
  expect(tellTalesOf(source)).toEqual(words)
})

test.each([
  '<amount>',
  '\\w{1,20} \\d',
  '(?:cut )?',
  'cut|\\d{1,3}',
  'cut?s|',
  '(?:un(?: done)?)cut',
  '(?:well |un)?cut',
  'cut(?: down|s)?',
])('%s is refused, since nothing is certain of it', (source) => {
  expect(() => tellTalesOf(source)).toThrow(`"${source}" has no word that stands in all that it matches.`)
})
