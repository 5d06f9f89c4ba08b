import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Migrations stand in the package's root: one level up from the built file, two from the source. */
export const migrationsFolder =
  [join(import.meta.dirname, '..', 'migrations'), join(import.meta.dirname, '..', '..', 'migrations')].find(
    existsSync,
  ) ?? 'migrations'
