import type { DataFactory as AnyDataFactory, Parser as AnyParser, Writer as AnyWriter } from 'n3'
import dataFactory from 'n3/lib/N3DataFactory.js'
import parser from 'n3/lib/N3Parser.js'
import writer from 'n3/lib/N3Writer.js'

/** What the file exports by default: Node gives it inside an object, and bundlers give it bare. */
function bare<Default>(module: Default | { default: Default }): Default {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module
}

/**
 * The parts of n3 that need nothing of Node, each from its own file: the one entry of the package brings Node's streams
 * along, which neither browsers nor edge runtimes have.
 */
export const Parser = bare<typeof AnyParser>(parser)
export const Writer = bare<typeof AnyWriter>(writer)
export const DataFactory = bare<typeof AnyDataFactory>(dataFactory)
