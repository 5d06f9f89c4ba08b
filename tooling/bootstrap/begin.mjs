// No imports here: an older Node must get as far as the sentence that says it is too old.

/**
 * @typedef {{ main: (args: string[]) => Promise<number> }} Command
 * @param {() => Promise<Command>} load
 */
export function begin(load) {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) {
    console.error(
      `Casebook needs Node 20 or newer, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org, then run it again.`,
    )
    process.exitCode = 1
    return
  }
  load()
    .then((command) => command.main(process.argv.slice(2)))
    .then(
      (code) => {
        process.exitCode = code
      },
      (error) => {
        console.error(error)
        process.exitCode = 1
      },
    )
}
