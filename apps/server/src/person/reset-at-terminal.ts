import * as audit from '../audit/store.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { refuseUnreachable } from '../database/refuse-unreachable.ts'
import type { Settings } from '../env.ts'
import { startPostgres } from '../postgres/start.ts'
import { StartRefusal } from '../start-refusal.ts'
import * as accounts from './accounts-store.ts'
import { takeFactorsAway } from './reset-second-factor.ts'

type Terminal = { settings: Settings; say: (sentence: string) => void; now?: () => Date }

/**
 * Takes every second factor of somebody away, from the machine itself: for when the last administrator has lost theirs, and
 * nobody is left at the desk who could. Throws a `StartRefusal` where nobody has the email address.
 */
export async function resetSecondFactorAtTerminal(
  { settings, say, now = () => new Date() }: Terminal,
  email: string,
): Promise<void> {
  const { databaseUrl } = settings
  const postgres = databaseUrl === null ? await startPostgres({ ...settings, say, signal: undefined }) : null
  const url = postgres?.url ?? databaseUrl ?? ''
  try {
    if (databaseUrl !== null) await refuseUnreachable(url)
    await migrateDatabase(url)
    const { db, close } = openDatabase(url)
    const name = await resetSecondFactorByEmail(db, email, now()).finally(close)
    say(`${name} has no second factor any more, and is signed out everywhere.`)
    say('They sign in with their password alone, and set a new one up at once.')
  } finally {
    await postgres?.stop()
  }
}

/** Leaves the account with its password alone, written down as done at the terminal; answers with its owner's name. */
export async function resetSecondFactorByEmail(db: Database, email: string, at: Date): Promise<string> {
  return db.transaction(async (tx) => {
    await accounts.takeTurnAtAccounts(tx)
    const account = await accounts.findAccountByEmail(tx, email.trim().toLowerCase())
    if (account?.state !== 'active') {
      throw new StartRefusal(`No active account has the email address ${email}. Check it, letter by letter.`)
    }
    const { id, name } = account.person
    await takeFactorsAway(tx, id)
    await audit.record(tx, {
      at: at.toISOString(),
      actor: 'terminal',
      action: 'person.second-factor-reset',
      subject: id,
      detail: {},
    })
    return name
  })
}
