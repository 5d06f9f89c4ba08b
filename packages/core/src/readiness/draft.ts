import * as z from 'zod'
import { CaseStudy } from '../case-study/case-study.ts'
import { type Shape, shapeOf } from './shape.ts'

/**
 * As it may stand in a form: every field may be left out, and a text, a number or a yes or no stands wherever a single
 * value belongs, as it was typed.
 */
export type Typed<T> = T extends string | number | boolean
  ? string | number | boolean
  : T extends readonly (infer Part)[]
    ? Typed<Part>[]
    : T extends object
      ? { [Name in keyof T]?: Typed<T[Name]> }
      : T

/** What no database keeps and nobody can see: the zero character and half characters. */
const Text = z.string().refine((text) => !text.includes('\u0000') && text.isWellFormed(), {
  message: 'Take out the characters that cannot be shown: copy the text in as plain text.',
  params: { rule: 'invisible-character' },
})
const Single = z.union([Text, z.number(), z.boolean()])

/** The schema of a draft of `model`: its fields, none needed, and no rule on what is typed into them. */
export function draftOf<Model extends z.ZodObject>(model: Model) {
  return schemaOf(shapeOf(model)).pipe(z.custom<Typed<z.input<Model>>>())
}

function schemaOf({ single, fields, parts }: Shape): z.ZodType {
  const [first = Single, ...others] = [
    ...(single ? [Single] : []),
    ...(fields ? [z.strictObject(optional(fields))] : []),
    ...(parts ? [z.array(schemaOf(parts))] : []),
  ]
  return others.length === 0 ? first : z.union([first, ...others])
}

function optional(fields: ReadonlyMap<string, Shape>): Record<string, z.ZodType> {
  return Object.fromEntries([...fields].map(([name, shape]) => [name, schemaOf(shape).optional()]))
}

/**
 * A case study while it is written: what is typed is kept as it was typed, and what is missing or wrong in it is said
 * by `checkReadiness`. Refuses fields that the model has not, a group where a list belongs, and characters that no
 * database keeps; nothing else. Every case study is a draft.
 */
export const DraftCaseStudy = /* @__PURE__ */ draftOf(CaseStudy)
export type DraftCaseStudy = z.output<typeof DraftCaseStudy>
