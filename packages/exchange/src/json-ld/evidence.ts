import { dateInWords } from '@casebook/core/date'
import type { Assessment } from '@casebook/core/evidence'
import { schemeInWords, statusCaveat } from '../published.ts'
import { filled, type JsonLdNode } from './document.ts'

/**
 * The evidence status as a `QualitativeValue`: words, with their reasons, who looked and how, every caution, and the
 * rules that they come from. (schema.org has no property of an article for it, and a `Rating` it is not.)
 */
export function evidenceNode(assessment: Assessment, address: string): JsonLdNode {
  const { words, who, how, reasons, flags, asAt } = assessment
  return filled({
    '@type': 'QualitativeValue',
    '@id': `${address}#evidence-status`,
    name: words,
    description: [...reasons.map(({ says }) => says), statusCaveat].join(' '),
    additionalProperty: [
      property('evidence-scheme', 'Rules of evidence', schemeInWords(assessment)),
      property('evidence-as-at', 'As at', dateInWords(asAt)),
      ...(who
        ? [
            property(
              'evidence-who',
              'Who evaluated',
              who.name === null ? who.words : `${who.words}: ${who.name}`,
            ),
          ]
        : []),
      ...(how ? [property('evidence-how', 'How it was evaluated', how.words)] : []),
      ...flags.map(({ code, says }) => property(`evidence-caution-${code}`, 'Take care', says)),
    ],
  })
}

function property(propertyID: string, name: string, value: string): JsonLdNode {
  return { '@type': 'PropertyValue', propertyID, name, value }
}
