/** A run of `from` that a run of `to` stands for: each from its first index to before its last. */
export type Run = { from: [start: number, end: number]; to: [start: number, end: number] }

/** The most tokens taken out and put in that are looked for, so that the cost is bounded. */
const mostEdits = 1_000

/**
 * What changed between two sequences, as runs in order that neither touch nor overlap: the shortest edit (Myers, "An
 * O(ND) difference algorithm", 1986). Looks for at most 1,000 tokens taken out or put in, which bounds the cost at some
 * thousand comparisons a token; beyond that, all between the common start and the common end is one run.
 */
export function shortestEdit(from: readonly string[], to: readonly string[]): Run[] {
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1
  let [fromEnd, toEnd] = [from.length, to.length]
  while (fromEnd > start && toEnd > start && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd -= 1
    toEnd -= 1
  }
  if (start === fromEnd && start === toEnd) return []
  const whole: Run = { from: [start, fromEnd], to: [start, toEnd] }
  if (start === fromEnd || start === toEnd) return [whole]
  const [one, other] = numbered(from.slice(start, fromEnd), to.slice(start, toEnd))
  const trace = forward(one, other)
  return trace === undefined ? [whole] : runs(backward(trace, one, other), start)
}

/** Tokens as numbers, equal where the tokens are: comparing is then one step whatever their length. */
function numbered(...sequences: [string[], string[]]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const number = (token: string): number => {
    const known = numbers.get(token) ?? numbers.size
    numbers.set(token, known)
    return known
  }
  return [Int32Array.from(sequences[0], number), Int32Array.from(sequences[1], number)]
}

/** For each count of edits, how far along `from` each diagonal reaches; `undefined` where more edits are needed than are looked for. */
function forward(from: Int32Array, to: Int32Array): Int32Array[] | undefined {
  const most = Math.min(from.length + to.length, mostEdits)
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [below, above] = [reach[middle + diagonal - 1] ?? 0, reach[middle + diagonal + 1] ?? 0]
      let x = diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1
      let y = x - diagonal
      while (x < from.length && y < to.length && from[x] === to[y]) {
        x += 1
        y += 1
      }
      reach[middle + diagonal] = x
      if (x >= from.length && y >= to.length) return trace
    }
  }
  return undefined
}

type Step = { x: number; y: number; toX: number; toY: number }

/** The edits of the shortest way, one token each, from the last to the first. */
function backward(trace: Int32Array[], from: Int32Array, to: Int32Array): Step[] {
  const steps: Step[] = []
  let [x, y] = [from.length, to.length]
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const reach = trace[edits] ?? new Int32Array()
    const at = (diagonal: number): number => reach[diagonal + edits + 1] ?? 0
    const diagonal = x - y
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
    const before = down ? diagonal + 1 : diagonal - 1
    const toX = at(before)
    const toY = toX - before
    steps.push({ x: toX, y: toY, toX: down ? toX : toX + 1, toY: down ? toY + 1 : toY })
    x = toX
    y = toY
  }
  return steps
}

/** Edits that touch are one run. */
function runs(steps: Step[], offset: number): Run[] {
  const found: Run[] = []
  for (const { x, y, toX, toY } of steps.reverse()) {
    const last = found.at(-1)
    if (last && last.from[1] === x + offset && last.to[1] === y + offset) {
      last.from[1] = toX + offset
      last.to[1] = toY + offset
    } else found.push({ from: [x + offset, toX + offset], to: [y + offset, toY + offset] })
  }
  return found
}
