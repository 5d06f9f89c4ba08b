import { importsOf, target } from './imports.ts'
import { placeOf } from './places.ts'
import { type Breach, codeOf, isTest, type Tree } from './tree.ts'

const foundingTerms = /^packages\/core\/src\/taxonomy\/(topics|themes)\.ts$/

/** The model is bound to topics and themes in one place, so that another field can bind it to its own. */
export function onlyTheLibraryBindsTerms(tree: Tree): Breach[] {
  return codeOf(tree).flatMap(([file, text]) => {
    const { room, noun } = placeOf(file) ?? {}
    if (room !== 'core' || noun === undefined || noun === 'library' || isTest(file)) return []
    if (file === 'packages/core/src/taxonomy/entry.ts') return []
    return importsOf(file, text)
      .filter(({ specifier }) => foundingTerms.test(target(file, specifier) ?? ''))
      .map(({ line }) => ({
        file,
        line,
        mend: 'The founding terms are bound in library/ alone: take the taxonomies as an argument.',
      }))
  })
}
