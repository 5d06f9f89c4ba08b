import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CaseStudy } from '@casebook/core/case-study'
import { describeDifference, pathOf } from '@casebook/core/difference'
import { describe, expect, test } from 'vitest'
import { exampleTitles, type FormField, type FormFields, type NotValueName } from './form-field.ts'
import { formFields, tiers } from './tiers.ts'

/** As much as is needed of a schema of the model. */
type Schema = {
  def: {
    type: string
    shape?: Record<string, Schema>
    innerType?: Schema
    element?: Schema
    options?: Schema[]
    entries?: Record<string, string>
  }
  safeParse(value: unknown): { success: boolean }
}

/** What stands in a field once what may be left out, and what may stand in its place, is taken off. */
function within(schema: Schema, ...types: string[]): Schema | undefined {
  const { type, innerType, options = [] } = schema.def
  if (types.includes(type)) return schema
  if (innerType) return within(innerType, ...types)
  return options.map((option) => within(option, ...types)).findLast(Boolean)
}

/** What the evaluation's two forms hold together; of all else its own fields. */
function fieldsOf(schema: Schema): Record<string, Schema> {
  const { type, shape, innerType, options = [] } = schema.def
  if (type === 'object') return shape ?? {}
  if (innerType) return fieldsOf(innerType)
  const all = options.map(fieldsOf).filter((fields) => !('withheld' in fields))
  return Object.assign({}, ...all)
}

type Standing = { path: string[]; field: FormField | undefined; schema: Schema | undefined }

/** Every place of the model and of the form, side by side. */
function* sideBySide(
  schemas: Record<string, Schema>,
  fields: FormFields,
  path: string[] = [],
): Generator<Standing> {
  const names = new Set([...Object.keys(schemas), ...Object.keys(fields)])
  for (const name of names) {
    if (name === 'id' || name === 'contentVersion') continue
    const [schema, field, here] = [schemas[name], fields[name], [...path, name]]
    yield { path: here, field, schema }
    if (schema === undefined || field === undefined) continue
    const part = field.control === 'parts' ? within(schema, 'array')?.def.element : schema
    if (part && 'fields' in field) yield* sideBySide(fieldsOf(part), field.fields, here)
  }
}

const all = [...sideBySide(CaseStudy.shape as unknown as Record<string, Schema>, formFields)]
const named = all.map(({ path, ...rest }): [string, Omit<Standing, 'path'>] => [path.join('.'), rest])

test('the whole model stands in the form, and the form has nothing that the model has not', () => {
  expect(named.filter(([, { field }]) => !field).map(([path]) => path)).toEqual([])
  expect(named.filter(([, { schema }]) => !schema).map(([path]) => path)).toEqual([])
  expect(named.length).toBeGreaterThan(150)
})

const opensKeptClaims = (field: FormField): boolean => field.control === 'kept-claims'

describe.each(named)('%s', (path, { field, schema }) => {
  if (!field || !schema) return

  test('offers exactly the values that the model takes', () => {
    const isClosed = 'of' in field && Array.isArray(field.of)
    const list = within(schema, 'array')?.def.element ?? schema
    const values = Object.values(within(list, 'enum')?.def.entries ?? {})
    const states =
      path === 'evaluations.state'
        ? ['planned', 'under-way', 'complete', 'abandoned', 'report-withdrawn']
        : values
    if (isClosed)
      expect(field.of.map(({ value }: { value: string }) => value).sort()).toEqual([...states].sort())
    else if (field.control !== 'date') expect(values).toEqual([])
  })

  test('takes not-values where the model does, and the same', () => {
    const takes = (value: unknown): boolean => schema.safeParse(value).success
    const isStated = takes({ withheld: 'It names a survivor.' })
    const expected: NotValueName[] = isStated
      ? ['not-known', 'not-measured', 'not-applicable', 'withheld']
      : []
    const ofDates: NotValueName[] = path === 'start' ? ['not-begun', 'not-known'] : expected
    expect(field.notValues ?? []).toEqual(ofDates)
  })

  test('is called as core calls it', () => {
    const keys = path.split('.').flatMap((name, index, names) => {
      const outer = all.find(({ path: other }) => other.join('.') === names.slice(0, index + 1).join('.'))
      return outer?.field?.control === 'parts' && index < names.length - 1 ? [name, 'one'] : [name]
    })
    const said = describeDifference({ op: 'remove', path: pathOf(keys), value: 'x' }, [])
    expect(said.toLowerCase()).toContain(field.label.toLowerCase())
  })

  test('gives its parts an id where the model does', () => {
    if (field.control !== 'parts') return
    const part = within(schema, 'array')?.def.element
    expect('id' in fieldsOf(part!)).toBe(field.nameless !== true)
  })

  test('has help where its label alone does not say what belongs there', () => {
    if (field.control === 'long' || opensKeptClaims(field))
      expect(field.help ?? field.example ?? field.notValues).toBeDefined()
    if (field.help !== undefined) expect(field.help).toMatch(/^[A-Z].*[.]$/)
  })

  test('gives a real example, from the case study that it names', () => {
    if (!field.example) return
    const [text, slug] = field.example
    const file = join(import.meta.dirname, '../../../../packages/collection/case-studies', `${slug}.yaml`)
    const plain = (words: string): string => words.replace(/[’]/g, "'").replace(/\s+/g, ' ')
    const written = plain(readFileSync(file, 'utf8'))
    expect(written).toContain(plain(text))
    expect(written).toContain(plain(exampleTitles[slug]))
  })
})

test('each section has an id of its own', () => {
  const ids = tiers.flatMap(({ id, sections }) => [id, ...sections.map((section) => section.id)])
  expect(new Set(ids).size).toBe(ids.length)
})
