import { getSchema } from '@tiptap/core'
import { blocks } from './blocks.ts'
import { phrases } from './phrases.ts'

export const allowed = [...blocks, ...phrases]

/** What a long text may hold: what the viewer renders. Made without a browser, for reading and writing. */
export const schema = getSchema(allowed)
