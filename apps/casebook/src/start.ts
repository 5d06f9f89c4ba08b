import { performance } from 'node:perf_hooks'
import { foundingLibrary } from '@casebook/collection'
import { type Settings, startServer } from '@casebook/server'
import { listen } from './listen.ts'
import { createWeb } from './web.ts'

/** Starts everything and keeps serving until told to stop; told again, it ends at once. */
export async function start(settings: Settings): Promise<void> {
  const told = untilToldToStop()
  const began = performance.now()
  const say = (sentence: string) => console.log(sentence)
  const server = await startServer({ settings, library: foundingLibrary(), say })
  const web = createWeb(server, settings)
  const listening = await listen(web.fetch, settings).catch(async (error) => {
    await server.stop()
    throw error
  })
  say(`Casebook is ready after ${((performance.now() - began) / 1000).toFixed(1)} seconds.`)
  say(`  Viewer  ${settings.publicUrl}/`)
  say(`  Admin   ${settings.publicUrl}/admin`)
  const link = await server.firstAdministratorLink()
  if (link)
    say(`Nobody has an account yet. This link makes the first administrator, once, within a day:\n  ${link}`)
  say('Stop it with Ctrl+C.')
  await told
  say('Stopping: answering what is under way, then closing the data.')
  await listening.close()
  await server.stop()
}

/** Ctrl+C reaches a program and whoever started it, who may hand it on: signals within this many milliseconds are one telling. */
const oneTelling = 1_000

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let told = 0
    const tell = () => {
      if (told > 0 && Date.now() - told > oneTelling) process.exit(130)
      told ||= Date.now()
      resolve()
    }
    process.on('SIGINT', tell).on('SIGTERM', tell)
  })
}
