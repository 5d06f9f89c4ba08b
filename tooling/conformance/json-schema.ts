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

/** JSON Schema (2020-12) of the model, as a document may be written, by the name of its file. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      {
        ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
        title: name,
        $comment: comment,
      },
    ]),
  )
}
