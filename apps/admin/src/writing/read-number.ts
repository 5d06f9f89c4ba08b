/**
 * The number that is meant by what was typed (`2016`, `1,322`, `0.5`); what is none stays as it was typed, for core to
 * say what is wrong with it.
 */
export function readNumber(typed: string): string | number | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  const digits = /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text
  return /^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(digits) ? Number(digits) : typed
}
