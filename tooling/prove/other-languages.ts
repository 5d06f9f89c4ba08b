import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Another language validates the founding library by the JSON Schema, and gives what the conformance cases ask of it. */
const script = join(import.meta.dirname, 'python', 'consumer.py')
const packages = join(import.meta.dirname, '..', '..', 'packages')
const { status, error } = spawnSync('python3', [script, packages], { stdio: 'inherit' })
if (error) {
  console.error('Python 3 with jsonschema is needed: apt-get install python3-jsonschema')
  console.error(error.message)
}
process.exitCode = status ?? 1
