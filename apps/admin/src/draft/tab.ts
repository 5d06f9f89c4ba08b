/** Tabs of this browser that are open, each holding a lock of its own, so that what a closed one left can be told. */
const prefix = 'casebook tab '

/** Names this tab, for as long as it is open; a tab that is made by doubling another one gets a name of its own. */
async function nameTab(): Promise<string> {
  const before = sessionStorage.getItem(prefix)
  if (before !== null && (await hold(before))) return before
  const name = crypto.randomUUID()
  sessionStorage.setItem(prefix, name)
  await hold(name)
  return name
}

/** Takes the lock of a name, for good; whether it was free. */
function hold(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(prefix + name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock && new Promise<never>(() => {})
    })
  })
}

let named: Promise<string> | undefined

/** The name of this tab. */
export function thisTab(): Promise<string> {
  named ??= nameTab()
  return named
}

/** The names of all tabs of this browser that are open at the desk. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])))
}
