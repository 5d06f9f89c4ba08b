import { pino } from 'pino'
import { listen } from '../../apps/casebook/src/listen.ts'
import { createWeb } from '../../apps/casebook/src/web.ts'
import { readSettings, startServer } from '../../apps/server/src/server.ts'
import { syntheticLibrary } from './synthetic-library.ts'

/** Serves a library of synthetic case studies, of a size, from a data folder of its own; for the benchmarks alone. */
const settings = { ...readSettings(), port: 0, checkSources: 'off' as const }
const library = process.argv[2] === 'kept' ? [] : syntheticLibrary(Number(process.argv[2]))
const server = await startServer({ settings, library, say: () => {}, logTo: pino.destination('/dev/null') })
const { port, close } = await listen(createWeb(server, settings).fetch, settings)
console.log(`http://127.0.0.1:${port}`)
process.on('SIGTERM', async () => {
  await close()
  await server.stop()
})
