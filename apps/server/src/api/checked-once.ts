import * as z from 'zod'

/** What came out of each value that a schema let through. */
const passed = new WeakMap<z.ZodType, WeakMap<object, unknown>>()

/**
 * The same schema, which looks at one object once: one that it let through before passes again as it came out then, so
 * what was added to it since does not. Everything else is held against the schema as ever.
 */
export function checkedOnce<Schema extends z.ZodType<object>>(schema: Schema) {
  const known = outcomesOf(schema)
  return z.unknown().transform((value, context): z.output<Schema> => {
    const object = typeof value === 'object' ? value : null
    const before = object && known.get(object)
    if (before) return before as z.output<Schema>
    const checked = schema.safeParse(value)
    if (!checked.success) {
      for (const issue of checked.error.issues) context.addIssue({ ...issue })
      return z.NEVER
    }
    if (object) known.set(object, checked.data)
    return checked.data
  })
}

/** Tells that a value is the schema's own outcome, so that it passes unseen. For those alone who have just had it from there. */
export function cameOutOf<Schema extends z.ZodType<object>>(
  schema: Schema,
  value: z.output<Schema>,
): z.output<Schema> {
  outcomesOf(schema).set(value, value)
  return value
}

function outcomesOf(schema: z.ZodType): WeakMap<object, unknown> {
  const known = passed.get(schema) ?? new WeakMap<object, unknown>()
  passed.set(schema, known)
  return known
}
