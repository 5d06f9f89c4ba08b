import type { Desk } from '../desk/desk.ts'

/** What somebody in the area has typed, as the desk takes it. */
export type Typed = Parameters<Desk['areaAsk']['keep']>[0]['typed']

const answers: ReadonlySet<string> = new Set(['right', 'wrong', 'not-known'])

/** What a form holds of answers; `null` where it holds none, as that for the code usually does. */
export function typedIn(form: FormData): Typed | null {
  const typed: Typed = { answers: {}, remark: textIn(form, 'remark') }
  for (const name of form.keys()) {
    const [, what, field] = /^(answer|says):(.{1,200})$/s.exec(name) ?? []
    if (!what || !field) continue
    const before = typed.answers[field] ?? { answer: null, says: '' }
    const value = textIn(form, name)
    typed.answers[field] =
      what === 'says' ? { ...before, says: value } : { ...before, answer: answerIn(value) }
  }
  return form.has('remark') ? typed : null
}

/** The same, as fields that travel with a form unseen. */
export function namedFields({ answers, remark }: Typed): [name: string, value: string][] {
  return [
    ['remark', remark],
    ...Object.entries(answers).flatMap(([field, { answer, says }]): [string, string][] => [
      ...(answer === null ? [] : ([[`answer:${field}`, answer]] as [string, string][])),
      ...(says === '' ? [] : ([[`says:${field}`, says]] as [string, string][])),
    ]),
  ]
}

/** A text field; browsers send line breaks as two characters. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

function answerIn(value: string): 'right' | 'wrong' | 'not-known' | null {
  return answers.has(value) ? (value as 'right' | 'wrong' | 'not-known') : null
}
