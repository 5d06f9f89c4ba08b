import * as z from 'zod'

/**
 * What can stand at one place of a form: a single value, a group of named fields, a list of parts, or one of these.
 * `optional` marks a group that may be left out whole.
 */
export type Shape = {
  readonly single: boolean
  readonly optional: boolean
  readonly fields?: ReadonlyMap<string, Shape>
  readonly parts?: Shape
}

const single: Shape = { single: true, optional: false }

/** The shape of a model, without its rules: the same places in the same order. */
export function shapeOf(model: z.core.$ZodType): Shape {
  if (model instanceof z.ZodObject) {
    const fields = Object.entries(model.shape).map(([name, field]) => [name, shapeOf(field)] as const)
    return { single: false, optional: false, fields: new Map(fields) }
  }
  if (model instanceof z.ZodArray) return { single: false, optional: false, parts: shapeOf(model.element) }
  if (model instanceof z.ZodUnion) return model.options.map(shapeOf).reduce(either)
  if (model instanceof z.ZodDefault || model instanceof z.ZodPrefault) return shapeOf(model.def.innerType)
  if (model instanceof z.ZodOptional) return { ...shapeOf(model.def.innerType), optional: true }
  return single
}

/** Where each of two can stand: their fields in one group, so that a fact and what withholds it can be typed at once. */
function either(one: Shape, other: Shape): Shape {
  const fields = [...(one.fields ?? []), ...(other.fields ?? [])]
  const parts = one.parts ?? other.parts
  return {
    single: one.single || other.single,
    optional: true,
    ...(fields.length > 0 ? { fields: new Map(fields) } : {}),
    ...(parts ? { parts } : {}),
  }
}

/** Compares two paths (`evaluations.0.design`) by where they stand in the form; what it has not comes last. */
export function byPlace(shape: Shape): (one: string, other: string) => number {
  return (one, other) => {
    const [places, others] = [placesOf(one, shape), placesOf(other, shape)]
    for (const [at, place] of places.entries()) {
      const difference = place - (others[at] ?? -1)
      if (difference !== 0) return difference
    }
    return places.length - others.length
  }
}

function placesOf(path: string, shape: Shape): number[] {
  let here: Shape | undefined = shape
  return path.split('.').map((name) => {
    const names: string[] = here?.fields ? [...here.fields.keys()] : []
    const isPart = here?.parts !== undefined && /^\d+$/.test(name)
    const place = isPart ? Number(name) : names.indexOf(name)
    here = isPart ? here?.parts : here?.fields?.get(name)
    return place < 0 ? Infinity : place
  })
}
