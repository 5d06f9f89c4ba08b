/** One line of the table: what was measured, the figure, the goal of docs, and the ratio to the floor where there is one. */
export function row(what: string, figure: string, goal = '', floor = ''): void {
  console.log(`${what.padEnd(58)} ${figure.padEnd(26)} ${goal.padEnd(24)} ${floor}`)
}

export function heading(text: string): void {
  console.log(`\n${text}`)
}

export function ms(value: number): string {
  return `${value.toFixed(2)} ms`
}
