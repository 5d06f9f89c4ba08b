import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file that could be committed: its path from the root, with forward slashes, and its text. */
export type Tree = ReadonlyMap<string, string>

/** What a rule finds: where, and how to mend it. */
export type Breach = { file: string; line: number; mend: string }

export type Rule = (tree: Tree) => Breach[]

const notText = /\.(png|jpe?g|gif|ico|webp|avif|woff2?|ttf|pdf|zip|gz|sqlite)$/

/** Walks, rather than asks git: a clone is tested on machines that have Node and npm alone. */
export function readTree(root: string): Tree {
  const ignored = ignoredBy(readFileSync(join(root, '.gitignore'), 'utf8'))
  const tree = new Map<string, string>()
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name === '.git' || ignored(path, entry.name)) continue
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile() && !notText.test(path)) tree.set(path, readFileSync(join(root, path), 'utf8'))
    }
  }
  walk('')
  return tree
}

function ignoredBy(gitignore: string): (path: string, name: string) => boolean {
  const patterns = gitignore
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
  return (path, name) =>
    patterns.some((pattern) => {
      if (pattern.startsWith('/')) return path === pattern.slice(1)
      return pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern
    })
}

export function isCode(file: string): boolean {
  return /\.(ts|tsx|mts|mjs|js)$/.test(file)
}

/** Tests, and what is there for tests alone: core's generator of case studies among them. */
export function isTest(file: string): boolean {
  return /\.(test|spec)\.tsx?$|(^|\/)test-[^/]+\.tsx?$|^packages\/core\/src\/synthetic\//.test(file)
}

export function codeOf(tree: Tree): [file: string, text: string][] {
  return [...tree].filter(([file]) => isCode(file))
}
