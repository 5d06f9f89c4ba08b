import { Evaluation, Outcome } from '@casebook/core/evaluation'
import { Assessment } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { SearchResults } from '@casebook/core/search'
import { Source } from '@casebook/core/source'
import * as z from 'zod'

const comment =
  'What one field says of another cannot be said here: that what is cited is listed, that ids stand once, that dates do not cross, that texts hold no HTML and no unsafe links. The conformance cases show those rules.'

const schemas = {
  'case-study': policeAndPublicHealth.CaseStudy,
  evaluation: Evaluation,
  outcome: Outcome,
  source: Source,
  assessment: Assessment,
  'search-query': policeAndPublicHealth.SearchQuery,
  'search-results': SearchResults,
}

const choices: z.core.ToJSONSchemaParams = {
  io: 'input',
  unrepresentable: 'any',
  reused: 'ref',
  override: ({ jsonSchema }) => {
    if (jsonSchema.pattern) jsonSchema.pattern = portable(jsonSchema.pattern)
  },
}

/** Classes of Unicode are unknown to the patterns of many languages, Python's among them. */
function portable(pattern: string): string {
  return pattern.replaceAll('\\p{Cc}', '\\u0000-\\u001f\\u007f-\\u009f')
}

/** JSON Schema (2020-12) of the model, as a document may be written, by the name of its file. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      { ...z.toJSONSchema(schema, choices), title: name, $comment: comment },
    ]),
  )
}
