import { readSettings, resetSecondFactorAtTerminal, StartBrokenOff, StartRefusal } from '@casebook/server'
import { Command } from 'commander'

/** As shells call a program that Ctrl+C ended: it did not do what it was started for. */
const brokenOff = 130

const program = new Command('casebook').description(
  'Collect, judge honestly, publish and reuse case studies of good practice.',
)

program
  .command('start', { isDefault: true })
  .description('Serve the viewer at / and the admin at /admin, from one process.')
  .addHelpText(
    'after',
    '\nSettings come from the environment: PORT, HOST, CASEBOOK_DATA, CASEBOOK_URL, CASEBOOK_PROXIES, DATABASE_URL, SMTP_URL, CHECK_SOURCES, SOURCE_HOSTS_INSIDE, LOG_LEVEL.',
  )
  .action(async () => {
    const { start } = await import('./start.ts')
    await start(readSettings())
  })

program
  .command('viewer')
  .description('Serve the viewer alone, with the library of another Casebook: CASEBOOK_API_URL says where.')
  .addHelpText(
    'after',
    '\nSettings come from the environment: CASEBOOK_API_URL, PORT, HOST, CASEBOOK_URL, LOG_LEVEL.',
  )
  .action(async () => {
    const { startViewer } = await import('./start-viewer.ts')
    await startViewer(readSettings())
  })

program
  .command('people')
  .description('Look after accounts from this machine, where nobody at the desk can.')
  .command('reset-second-factor <email>')
  .description('Take the second factor of somebody away who lost it; they sign in with their password alone.')
  .addHelpText(
    'after',
    '\nStop Casebook first, unless its database is an external one. Settings come from the environment: CASEBOOK_DATA, DATABASE_URL.',
  )
  .action(async (email: string) => {
    await resetSecondFactorAtTerminal(
      { settings: readSettings(), say: (sentence) => console.log(sentence) },
      email,
    )
  })

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof StartBrokenOff) {
    console.log('Stopped before it was ready. Nothing is left running.')
    process.exit(brokenOff)
  }
  if (!(error instanceof StartRefusal)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}
