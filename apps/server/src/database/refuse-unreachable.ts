import { connect } from '../postgres/connect.ts'
import { StartRefusal } from '../start-refusal.ts'

const patienceSeconds = 10

/** Refuses to start, in a sentence, where DATABASE_URL leads to no PostgreSQL that lets us in. Never repeats the address: it holds a password. */
export async function refuseUnreachable(url: string): Promise<void> {
  const sql = connect(url, { max: 1, connect_timeout: patienceSeconds, onnotice: () => {} })
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('nobody answered in time')), (patienceSeconds + 2) * 1_000).unref()
  })
  try {
    await Promise.race([sql`select 1`, late])
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartRefusal(
      `DATABASE_URL leads to no PostgreSQL that lets Casebook in (${why}). Check the address, the user and the password, and that the server runs; or leave DATABASE_URL out to use the PostgreSQL that comes along.`,
    )
  } finally {
    void sql.end({ timeout: 0 }).catch(() => {})
  }
}
