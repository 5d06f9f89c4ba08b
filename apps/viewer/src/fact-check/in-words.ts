const moments = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** A moment in UTC as it is in England: `23 November 2026 at 10:32`. */
export function momentInWords(moment: string): string {
  return moments.format(new Date(moment))
}
