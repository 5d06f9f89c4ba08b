import { performance } from 'node:perf_hooks'
import { foundingLibrary } from '@casebook/collection'
import { type Settings, startServer } from '@casebook/server'
import { type Fetch, listen } from './listen.ts'
import { toldToStop, until } from './told-to-stop.ts'
import { createWeb } from './web.ts'

/** Starts everything and keeps serving until told to stop. The port comes first: where it is taken, nothing else is begun. */
export async function start(settings: Settings): Promise<void> {
  const told = toldToStop()
  const began = performance.now()
  const say = (sentence: string) => console.log(sentence)
  let answer: Fetch = notReadyYet
  const listening = await listen((request, env) => answer(request, env), settings)
  const starting = startServer({ settings, library: foundingLibrary(), say, signal: told })
  const server = await starting.catch(async (error) => {
    await listening.close()
    throw error
  })
  answer = createWeb(server, settings).fetch
  say(`Casebook is ready after ${((performance.now() - began) / 1000).toFixed(1)} seconds.`)
  say(`  Viewer  ${settings.publicUrl}/`)
  say(`  Admin   ${settings.publicUrl}/admin`)
  const link = await server.firstAdministratorLink()
  if (link)
    say(`Nobody has an account yet. This link makes the first administrator, once, within a day:\n  ${link}`)
  say('Stop it with Ctrl+C.')
  await until(told)
  say('Stopping: answering what is under way, then closing the data.')
  await listening.close()
  await server.stop()
}

/** While the data is being opened: whoever watches learns that this process is alive, and nobody learns more. */
function notReadyYet({ url }: Request): Response {
  if (new URL(url).pathname === '/health') return Response.json({ alive: true })
  return new Response('Casebook is starting. Try again in a few seconds.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', 'cache-control': 'no-store' },
  })
}
