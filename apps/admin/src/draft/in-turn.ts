/** Lets one thing be done at a time, in the order in which they are asked for; one that fails does not hold up the next. */
export function inTurn(): <T>(does: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (does) => {
    const mine = last.then(does, does)
    last = mine.catch(() => {})
    return mine
  }
}
