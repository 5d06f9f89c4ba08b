/** An id for a new part, such as `outcome-k3v9q2m8`: by chance, so that two people who add one each do not meet. */
export function newId(one: string): string {
  const noun = one.toLowerCase().replaceAll(/[^a-z]+/g, '-')
  const chance = crypto.getRandomValues(new Uint32Array(2))
  return `${noun}-${[...chance]
    .map((number) => number.toString(36))
    .join('')
    .slice(0, 8)}`
}
