import { createLog, type Settings, StartRefusal } from '@casebook/server'
import { apiOf, LibraryAway, type Procedures, proceduresAt } from '@casebook/viewer'
import { listen } from './listen.ts'
import { toldToStop, until } from './told-to-stop.ts'
import { createViewerWeb } from './viewer-web.ts'

/** Serves the viewer alone, with the library of the Casebook at CASEBOOK_API_URL, until told to stop. */
export async function startViewer(settings: Settings): Promise<void> {
  const told = toldToStop()
  const { apiUrl, publicUrl } = settings
  if (apiUrl === null) {
    throw new StartRefusal(
      'A viewer alone has no library: set CASEBOOK_API_URL to the address of the Casebook to show, such as https://casebook.example.org.',
    )
  }
  const library = proceduresAt(apiUrl)
  const log = createLog(settings)
  const isLibraryReady = () =>
    library.gathering().then(
      () => true,
      () => false,
    )
  const web = createViewerWeb({ api: apiOf(library), publicUrl, log, isLibraryReady })
  const listening = await listen(web.fetch, settings)
  try {
    await Promise.race([lookForLibrary(library, apiUrl), until(told)])
  } catch (error) {
    await listening.close()
    throw error
  }
  console.log(`The viewer is ready, with the library of ${apiUrl}.`)
  console.log(`  Viewer  ${publicUrl}/`)
  console.log('Stop it with Ctrl+C.')
  await until(told)
  console.log('Stopping: answering what is under way.')
  await listening.close()
}

/** Refuses an address where something answers that is no Casebook; one where nobody answers yet may still come up. */
async function lookForLibrary(library: Procedures, apiUrl: string): Promise<void> {
  try {
    await library.gathering()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    if (!(error instanceof LibraryAway) || error.how === 'strange') {
      throw new StartRefusal(
        `CASEBOOK_API_URL is ${apiUrl}, and what answers there is no Casebook that this one can read (${why}). Set it to the address of a Casebook of this version.`,
      )
    }
    console.log(`No Casebook can be asked at ${apiUrl} yet: ${why}. Until one can, the pages say so.`)
  }
}
