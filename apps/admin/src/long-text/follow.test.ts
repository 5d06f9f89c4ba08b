import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { follow } from './follow.ts'
import { readDocument } from './read.ts'

/** The text with a bar where the caret is, after it followed another with the caret where the bar was. */
function followed(before: string, after: string): string {
  const doc = readDocument(before.replace('¦', ''))
  let caret = 0
  readDocument(before).descendants((node, pos) => {
    if (node.isText && node.text?.includes('¦')) caret = pos + node.text.indexOf('¦')
  })
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
  const next = state.apply(follow(state, readDocument(after)))
  expect(next.doc.eq(readDocument(after))).toBe(true)
  const { from } = next.selection
  return `${next.doc.textBetween(0, from, '\n')}¦${next.doc.textBetween(from, next.doc.content.size, '\n')}`
}

describe('follow', () => {
  test.each([
    [
      'blocks around it change',
      'One.\n\nTw¦o.\n\nThree.',
      'Begun.\n\nOne!\n\nTwo.\n\nThree, four.',
      'Begun.\nOne!\nTw¦o.\nThree, four.',
    ],
    ['its own block changes before it', 'One tw¦o.', 'One and two.', 'One and tw¦o.'],
    ['its own block changes after it', 'On¦e two.', 'One two, three.', 'On¦e two, three.'],
    ['nothing changes', '- a\n- b¦', '- a\n- b', 'a\nb¦'],
  ])('keeps the caret with its words where %s', (_, before, after, stands) => {
    expect(followed(before, after)).toBe(stands)
  })
})
