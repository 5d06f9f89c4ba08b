/** The seconds that a `Retry-After` asks for, given as a number or as a date; `null` where it says neither. */
export function secondsIn(retryAfter: string | null, now: Date): number | null {
  const text = retryAfter?.trim() ?? ''
  if (/^\d{1,10}$/.test(text)) return Number(text)
  const at = /^[A-Za-z]/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000))
}
