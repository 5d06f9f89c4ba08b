import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built files of the desk. Found by the package's name, so that it is right in a bundle too. */
export const adminFolder: string = join(
  dirname(fileURLToPath(import.meta.resolve('@casebook/admin/package.json'))),
  'dist',
)
