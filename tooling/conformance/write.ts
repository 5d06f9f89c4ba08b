import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { conformanceFiles } from './files.ts'

for (const [path, text] of conformanceFiles()) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
