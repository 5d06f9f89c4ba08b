import * as fc from 'fast-check'
import { CaseStudy } from '../case-study/case-study.ts'
import { listed } from '../stated/stated.ts'
import { topics } from '../taxonomy/topics.ts'
import { anyCaseStudy } from './arbitraries.ts'
import { fullCaseStudy } from './full.ts'
import { at, replaced } from './replaced.ts'
import { sentence } from './words.ts'

/** One change that an editor might make; what and where is worked out from the document that it is made to. */
export type Edit = { does: (typeof kinds)[number]; where: number; to: number; words: string }

const kinds = [
  'words',
  'words',
  'block',
  'not-value',
  'move',
  'move',
  'add',
  'remove',
  'choose',
  'leave-out',
  'cite',
  'give-up-source',
  'give-up-source',
  'date',
  'date',
  'topic',
] as const

/** Some edits, the later ones made to what the earlier ones left. */
export const anyEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ does: fc.constantFrom(...kinds), where: fc.nat(9999), to: fc.nat(9999), words: sentence }),
  { maxLength: 8 },
)

const full = fullCaseStudy()

/** Case studies with every field of the model filled in beside the parts that chance made. */
const anyRichCaseStudy: fc.Arbitrary<CaseStudy> = fc
  .tuple(anyCaseStudy, fc.array(sentence, { minLength: 1, maxLength: 6 }))
  .map(([made, paragraphs]) => {
    const { slug, title, summary, topics, themes, start, end, problem } = made
    return {
      ...full,
      ...{ slug, title, summary, topics, themes, start, end, problem },
      approach: ['How it began', ...paragraphs, `- ${paragraphs[0]}`, '- A second thing'].join('\n\n'),
      sources: [...made.sources, ...full.sources],
      aims: [...listed(made.aims), ...listed(full.aims)],
      partners: [...listed(made.partners), ...listed(full.partners)],
      evaluations: [...made.evaluations, ...full.evaluations],
      claimedOutcomes: [...made.claimedOutcomes, ...full.claimedOutcomes],
    }
  })

/** One of sixty such case studies, always the same: what is made of it is what matters, and making each anew takes long. */
export const richCaseStudy: fc.Arbitrary<CaseStudy> = fc.constantFrom(
  ...fc.sample(anyRichCaseStudy, { seed: 2016, numRuns: 60 }),
)

/** The document after these edits; it need not be complete, or right. */
export function edited(document: unknown, edits: readonly Edit[]): object {
  const after = edits.reduce<unknown>(makeEdit, document)
  return typeof after === 'object' && after !== null ? after : {}
}

/** The case study after those of the edits that leave it one that the model takes; all of them, where they do together. */
export function editedCaseStudy(caseStudy: CaseStudy, edits: readonly Edit[]): CaseStudy {
  const whole = CaseStudy.safeParse(edited(caseStudy, edits))
  if (whole.success) return whole.data
  return edits.reduce((now, edit) => {
    const parsed = CaseStudy.safeParse(makeEdit(now, edit))
    return parsed.success ? parsed.data : now
  }, caseStudy)
}

function makeEdit(document: unknown, { does, where, to, words }: Edit): unknown {
  const places = placesWithin(document)
  const among = (fits: (value: unknown, path: string[]) => boolean) => {
    const fitting = places.filter(({ path, value }) => fits(value, path))
    return fitting[where % Math.max(fitting.length, 1)]?.path
  }
  const sources = idsIn(at(document, ['sources']))
  const change = (path: string[] | undefined, how: (value: unknown) => unknown) =>
    path ? replaced(document, path, how(at(document, path))) : document
  switch (does) {
    case 'words':
      return change(among(isText), (text) => reworded(String(text), to, words))
    case 'block':
      return change(
        among((value, path) => isText(value) && path.length === 1),
        (text) => withBlock(String(text), to, words),
      )
    case 'not-value':
      return change(
        among((_, path) => path.length > 0 && !/^\d+$/.test(path.at(-1) ?? '')),
        () => ['not-known', 'not-applicable', { withheld: words }][to % 3],
      )
    case 'move':
      return change(
        among((value) => Array.isArray(value) && value.length > 1),
        (list) => moved(list, where, to),
      )
    case 'add':
      return change(
        among((value) => Array.isArray(value) && value.length > 0),
        (list) => withAnother(list, to, words),
      )
    case 'remove':
      return change(
        among((value) => Array.isArray(value) && value.length > 0),
        (list) => (Array.isArray(list) ? list.toSpliced(to % list.length, 1) : list),
      )
    case 'choose':
      return change(
        among((value) => typeof value === 'string' || typeof value === 'number'),
        () => places[to % places.length]?.value,
      )
    case 'cite':
      return change(
        among((value, path) => path.at(-1) === 'source' && typeof value === 'string'),
        () => sources[to % Math.max(sources.length, 1)],
      )
    case 'give-up-source':
      return withoutSource(document, sources[where % 3], sources[3])
    case 'date':
      return replaced(document, [where % 2 === 0 ? 'start' : 'end'], `${2005 + (to % 20)}`)
    case 'topic':
      return change(['topics'], (list) =>
        Array.isArray(list) ? [...new Set([...list, topics.ids[to % 8]])] : list,
      )
    case 'leave-out':
      return without(document, among((_, path) => !/^\d+$/.test(path.at(-1) ?? '')) ?? [])
  }
}

/** Every place in a document, with what stands there. */
function placesWithin(value: unknown, path: string[] = []): { path: string[]; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) => [
    { path: [...path, key], value: held },
    ...placesWithin(held, [...path, key]),
  ])
}

function idsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.flatMap((part) => at(part, ['id']) ?? []).map(String) : []
}

/** A source taken off the list, and another cited in its place wherever it was. */
function withoutSource(document: unknown, id: string | undefined, instead: string | undefined): unknown {
  if (id === undefined || instead === undefined) return document
  const citing = placesWithin(document).filter(
    ({ path, value }) => value === id && (path.at(-1) === 'source' || path.at(-2) === 'sources'),
  )
  const elsewhere = citing.reduce<unknown>((now, { path }) => replaced(now, path, instead), document)
  const list = at(elsewhere, ['sources'])
  return replaced(
    elsewhere,
    ['sources'],
    Array.isArray(list) ? list.filter((part) => at(part, ['id']) !== id) : list,
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.includes(' ')
}

function reworded(text: string, to: number, words: string): string {
  const all = text.split(' ')
  const start = to % all.length
  const taken = to % 3
  return [
    ...all.slice(0, start),
    ...words.split(' ').slice(0, (to % 4) + 1 - (taken > 0 ? 0 : 1) || 1),
    ...all.slice(start + taken),
  ].join(' ')
}

function withBlock(text: string, to: number, words: string): string {
  const blocks = text.split('\n\n')
  const index = to % (blocks.length + 1)
  if (to % 3 === 0 && blocks.length > 1) return blocks.toSpliced(index % blocks.length, 1).join('\n\n')
  return blocks.toSpliced(index, to % 3 === 1 ? 0 : 1, words).join('\n\n')
}

function moved(list: unknown, where: number, to: number): unknown {
  if (!Array.isArray(list)) return list
  const [from, index] = [where % list.length, to % list.length]
  return list.toSpliced(from, 1).toSpliced(index, 0, list[from])
}

/** One more of the same kind: with an id of its own where they have ids. */
function withAnother(list: unknown, to: number, words: string): unknown {
  if (!Array.isArray(list)) return list
  const [index, model] = [to % (list.length + 1), list[to % list.length]]
  if (typeof model !== 'object' || model === null) return list.toSpliced(index, 0, words)
  const id = `${'id' in model ? model.id : 'x'}-${to % 7}`
  return list.toSpliced(index, 0, {
    ...model,
    ...('id' in model ? { id } : { arm: id }),
    ...('text' in model && { text: words }),
  })
}

function without(document: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path
  if (key === undefined || typeof document !== 'object' || document === null) return document
  if (Array.isArray(document))
    return document.map((part, index) => (String(index) === key ? without(part, rest) : part))
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, part]) =>
      name !== key ? [[name, part]] : rest.length === 0 ? [] : [[name, without(part, rest)]],
    ),
  )
}

/** A thousand of these or more, made once and looked at by each test; the seed makes the same again. */
export function manyOf<Made>(arbitrary: fc.Arbitrary<Made>): { seed: number; made: Made[] } {
  const seed = Date.now() % 2 ** 31
  const numRuns = Math.max(1000, fc.readConfigureGlobal().numRuns ?? 0)
  return { seed, made: fc.sample(arbitrary, { seed, numRuns }) }
}
