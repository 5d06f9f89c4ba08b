import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './child.ts'
import { benchComparing } from './compare.ts'
import { benchJudging } from './judge.ts'
import { heading, row } from './print.ts'
import { benchReading, benchSearch } from './search.ts'
import { benchWeight } from './weight.ts'

/** Prints the speeds and sizes that there are by now, beside their goals and floors: `pnpm bench`, or `pnpm bench 1000 10000`. */
const asked = process.argv.slice(2).map(Number)
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000]
const here = (file: string) => ['--conditions=source', join(import.meta.dirname, file)]
const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'))
  chmodSync(folder, 0o711)
  folders.push(folder)
  return join(folder, 'data')
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)
heading('Rules')
benchJudging()
benchComparing()
const floor = await startChild(here('serve-floor.ts'))
try {
  for (const size of sizes) {
    const env = { CASEBOOK_DATA: newFolder() }
    await (await startChild([...here('serve-synthetic.ts'), `${size}`], env)).stop()
    const child = await startChild([...here('serve-synthetic.ts'), 'kept'], env)
    try {
      await benchSearch(child, floor, size)
      if (size === 10_000 || sizes.length === 1) await benchReading(child, floor)
    } finally {
      await child.stop()
    }
  }
  heading('Start and weight, the founding library, as built')
  const data = newFolder()
  const built = [join(import.meta.dirname, '..', '..', 'apps', 'casebook', 'dist', 'casebook.js'), 'start']
  const env = { CASEBOOK_DATA: data, PORT: '4177', LOG_LEVEL: 'silent', CHECK_SOURCES: 'off' }
  const fresh = await startChild(built, env)
  row('a new data folder, to first answer', `${fresh.started.toFixed(2)} s`, '≤ 5 s')
  await benchWeight(fresh.origin, '/case-studies/durham-checkpoint', '/case-studies/project-cara-hampshire')
  await fresh.stop()
  const starts: number[] = []
  for (let n = 0; n < 5; n += 1) {
    const again = await startChild(built, env)
    starts.push(again.started)
    if (n === 4) row('memory of the server', `${Math.round(again.residentMegabytes())} MB`)
    await again.stop()
  }
  starts.sort((a, b) => a - b)
  row('existing data, to first answer, median of 5', `${starts[2]?.toFixed(2)} s`, '≤ 1.0 s')
} finally {
  await floor.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
