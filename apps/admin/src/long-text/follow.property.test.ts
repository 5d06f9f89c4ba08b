import { EditorState } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { follow } from './follow.ts'
import { readDocument } from './read.ts'

describe('follow', () => {
  test('comes to any text from any other', () => {
    const block = fc.constantFrom('a', 'b c', '- d', '- d\n- e', '> f', '## g', '| h |\n| - |', '---', '1. i')
    const text = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const state = EditorState.create({ doc: readDocument(before) })
        expect(state.apply(follow(state, readDocument(after))).doc.eq(readDocument(after))).toBe(true)
      }),
    )
  })
})
